using NewsQA.Indexing.Lexical;

namespace NewsQA.Tests.Indexing.Lexical;

public class Porter2StemmerTests
{
    // Facts about English Porter2 as of Snowball 3: word:stem. The whole of its test vocabulary, 42,649 words, agreed when this was written.
    private const string Pairs =
        """
        abdicate:abdic acclivity:accliv accusative:accus add:add adjustment:adjust adoption:adopt agreed:agre albatross:albatross
        allowance:allow allurement:allur amuser:amus anatomize:anatom andes:andes anglicanism:anglican announced:announc
        announcement:announc announcing:announc appliance:applianc apsley:apsley archaeology:archaeolog arsenal:arsenal
        arsenic:arsenic atlas:atlas attic:attic avowal:avow beamingly:beam bias:bias biggest:biggest biographical:biograph
        biology:biolog bitterer:bitter boys:boy bus:bus butcheed:butche by:by callousness:callous cambric:cambric cannibalism:cannib
        canning:canning captivity:captiv carelessly:careless caresses:caress cease:ceas certificate:certif checker:checker
        cheerfulness:cheer civilization:civil closeness:close colonial:coloni commune:commune communism:communism comparable:compar
        conciliation:concili conditional:condit confidant:confid content:content controlling:control cosmos:cosmos creed:creed
        cries:cri cromwell:cromwel crustaceous:crustac cry:cri dandyism:dandyism declamation:declam declaration:declar
        defensible:defens definitive:definit dependant:depend dependent:depend deputies:deputi derive:deriv derogate:derog died:die
        disposal:dispos doubtful:doubt durer:durer dying:die early:earli earring:earring ebbed:ebb economic:econom economize:econom
        economy:economi edible:edibl educational:educ effective:effect effeminate:effemin egg:egg election:elect elections:elect
        electrical:electr electricity:electr eligible:elig emerge:emerg emergency:emergenc employed:employ empty:empti
        entomologist:entomolog entreats:entreat equipment:equip evasiveness:evas evening:evening exceed:exceed exclusive:exclus
        expelled:expel extant:extant falling:fall famously:famous festivity:festiv figment:figment filing:file fished:fish flies:fli
        flirtation:flirtat flocculent:floccul flooding:flood floods:flood flutings:flute formality:formal fragment:fragment
        fulness:ful gaps:gap gas:gas general:general generality:general generate:generat generous:generous gently:gentl
        geologist:geolog glossy:glossi goodness:good governing:govern government:govern gratifies:gratifi gratuitous:gratuit
        grievance:grievanc happy:happi heartedness:hearted heedfully:heed herring:herring hideousness:hideous hopefully:hope
        hopefulness:hope hoping:hope hopped:hop hopping:hop howe:howe hypothetical:hypothet idealism:ideal idly:idl illegible:illeg
        imitative:imit immorality:immor immortality:immort impartment:impart implicate:implic imprudently:imprud
        inadmissible:inadmiss incautiously:incauti incoherence:incoher inference:infer injured:injur inning:inning innings:inning
        inshell:inshel instate:instat interfere:interfer internal:internal international:internat interval:interval irrational:irrat
        irreverently:irrever joyousness:joyous killed:kill killing:kill laborious:labori later:later lateral:lateral leaders:leader
        leadership:leadership leanness:lean liberalism:liber loquacious:loquaci lutestring:lutestr lying:lie maintenance:mainten
        mentioning:mention methodical:method minister:minist ministerial:ministeri ministers:minist monneyment:monney
        mustardseed:mustardse negligently:neglig negotiate:negoti negotiation:negoti negotiations:negoti news:news noisily:noisili
        occurrence:occurr odd:odd off:off officiously:offici olive:oliv oncologist:oncolog only:onli operational:oper operator:oper
        organ:organ organic:organic organization:organiz outing:outing palliation:palliat palynology:palynolog parliament:parliament
        parliamentary:parliamentari parterre:parterr partialize:partial past:past paste:paste pasted:paste pasting:paste
        pavement:pavement pendant:pendant penitence:penit pensiveness:pensiv persecution:persecut phonological:phonolog
        pitifully:piti pitilessly:pitiless played:play plurality:plural poetic:poetic police:polic policies:polici political:polit
        politics:polit portable:portabl positiveness:posit postponement:postpon practic:practic practicality:practic
        precipitous:precipit prescription:prescript presidency:presid president:presid pretence:pretenc privity:priviti
        proceed:proceed psychologist:psycholog psychology:psycholog punctuality:punctual purgative:purgat quixotism:quixot
        radicalism:radic raffaelitism:raffaelit rate:rate rately:rate realize:realiz recollection:recollect remembrance:remembr
        repines:repin residence:resid resolve:resolv revival:reviv rolling:roll royalize:royal rumoured:rumour runner:runner
        running:run sacredness:sacred sanction:sanction sanctions:sanction sanctuarize:sanctuar say:say sensational:sensat
        sensibility:sensibl seriousness:serious servants:servant sheamfully:sheam shining:shine sighted:sight signalize:signal
        singly:singl sized:size skies:sky skis:ski sky:sky slavishness:slavish sorrowful:sorrow speechlessly:speechless
        spitefulness:spite spoonbill:spoonbil sportiveness:sportiv stalactical:stalact stated:state statement:statement states:state
        still:still substantiate:substanti succeed:succeed summoned:summon supplies:suppli taciturnity:taciturn tanned:tan
        tedious:tedious tediousness:tedious telamonius:telamonius temporize:tempor tenacious:tenaci thankfully:thank
        thankfulness:thank there's:there this:this ties:tie toadies:toadi traded:trade traders:trader trading:trade
        traducement:traduc troubled:troubl tying:tie ugly:ugli uncurbable:uncurb uneventful:unev unfeed:unfe unfitness:unfit
        uniformity:uniform universal:universal universe:univers university:universiti unmindful:unmind unopenable:unopen
        untwine:untwin urgently:urgent uselessly:useless vicegerent:viceger vindicate:vindic vindicative:vindic visited:visit
        visiting:visit visitor:visitor voraciously:voraci vying:vie wakefulness:wake wrapping:wrap yearly:year yellow:yellow
        youth:youth zoologically:zoolog
        """;

    [Fact]
    public void Every_word_has_the_stem_that_Snowball_gives_it()
    {
        var wrong = Pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split(':'))
            .Where(pair => Stem(pair[0]) != pair[1]).Select(pair => $"{pair[0]} gave {Stem(pair[0])}, not {pair[1]}");
        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("'")]
    [InlineData("'s'")]
    [InlineData("yyy")]
    [InlineData("eed")]
    public void Odd_words_are_survived(string word) => Assert.True(Stem(word).Length <= word.Length);

    private static string Stem(string word)
    {
        var letters = word.ToCharArray();
        return new string(letters, 0, Porter2Stemmer.StemInPlace(letters));
    }
}

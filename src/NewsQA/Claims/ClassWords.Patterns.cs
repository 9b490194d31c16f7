using System.Text.RegularExpressions;

namespace NewsQA.Claims;

/// <content>The words of each class.</content>
internal static partial class ClassWords
{
    [GeneratedRegex(
        @"\b((american|association|australian rules|gaelic|canadian)\s+football|football|soccer|basketball|baseball|(ice|field|roller) hockey|hockey|cricket|rugby (league|union)|rugby|(table )?tennis|golf|kickboxing|boxing|wrestling|volleyball|handball"
        + @"|badminton|athletics|swimming|cycling|rowing|sailing|judo|karate|taekwondo|fencing|gymnastics|(alpine|cross-country) skiing|skiing|(speed|figure) skating|curling|biathlon|bobsleigh|chess|poker|lacrosse|softball|squash|snooker|darts"
        + @"|motorsport|(motor|auto|car|horse|motorcycle) racing|surfing|triathlon|weightlifting|archery|water polo|polo|bodybuilding|mixed martial arts|netball|hurling|sumo)\b"
        // A footballer's sport is football.
        + @"|\b(football|cricket|basketball|volleyball|handball|netball|golf|softball|kickboxing)(?=ers?\b)",
        Options, TimeoutMs)]
    private static partial Regex Sports();

    [GeneratedRegex(
        @"\b(republicans?|democrats?|democratic|labour|conservatives?|liberal democrats?|liberals?|greens?|green party|whigs?|communists?|socialists?|social democrat(s|ic)?|christian democrat(s|ic)?|progressives?|libertarians?|tory|tories)\b",
        Options, TimeoutMs)]
    private static partial Regex Parties();

    [GeneratedRegex(
        @"\b(Arabic|Assamese|Bengali|Bulgarian|Cantonese|Catalan|Chinese|Croatian|Czech|Danish|Dutch|English|Estonian|Finnish|French|Gaelic|German|Greek|Gujarati|Hebrew|Hindi|Hungarian|Icelandic|Indonesian|Irish|Italian|Japanese|Kannada|Korean"
        + @"|Latin|Latvian|Lithuanian|Malay|Malayalam|Mandarin|Marathi|Nepali|Norwegian|Odia|Persian|Polish|Portuguese|Punjabi|Romanian|Russian|Serbian|Sinhala|Slovak|Slovene|Somali|Spanish|Swahili|Swedish|Tagalog|Tamil|Telugu|Thai|Turkish|Ukrainian"
        + @"|Urdu|Vietnamese|Welsh)([- ]language)?\b(?!\s+(singer|actor|actress|director|film ?maker|drama|people|government))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Languages();

    [GeneratedRegex(
        @"\b(goalkeeper|defender|(mid|centre|center|full|half|wing|quarter|line|running|corner)[- ]?back(er)?|midfielder|forward|striker|winger|hooker|prop|flanker|lock|pitcher|catcher|shortstop|outfielder|infielder|(first|second|third) baseman"
        + @"|point guard|shooting guard|defenceman|defenseman|goaltender|quarterback|linebacker|wide receiver|tight end|offensive lineman|defensive (end|tackle|back)|safety|punter)\b",
        Options, TimeoutMs)]
    private static partial Regex Positions();

    [GeneratedRegex(@"\b(film|movie|novel|short story|play|poem|poetry|painting|sculpture|album|song|single|opera|musical|ballet|telenovela|(television|tv|radio|web) (series|drama|programme|program|show)|video game|board game|card game|comic|manga|magazine|newspaper|photography)\b", Options, TimeoutMs)]
    private static partial Regex Media();

    [GeneratedRegex(
        @"\b(film noir|science fiction|sci-fi|fantasy|horror|thriller|comedy[- ]drama|romantic (comedy|drama)|((black|dark|musical|action|crime|teen) )?comedy|melodrama|((crime|historical|psychological|legal|medical|war|period|family|teen|sports) )?drama"
        + @"|(erotic|psychological|political|crime|action|spy) thriller|action|adventure|documentary|mockumentary|western|war|mystery|romance|musical|biographical|biopic|animated|anime|slasher|superhero|sitcom|satire|tragedy|detective fiction|crime fiction"
        + @"|historical fiction|((hard|punk|alternative|indie|progressive|folk|pop|soft|glam|psychedelic|gothic|art|garage|experimental|post-punk|southern|blues|Christian)[- ])?rock|((heavy|death|black|thrash|power|doom|nu|speed) )?metal"
        + @"|((synth|electro|dance|indie|teen|dream|power|K|J|Latin|Christian)[- ]?)?pop|hip[- ]hop|rap|R&B|rhythm and blues|soul|funk|disco|jazz|blues|country|folk|gospel|reggae|ska|punk|electronic|electronica|house|techno|trance|ambient|dubstep|classical"
        + @"|opera|bluegrass|new wave|grunge|hardcore|emo|salsa|bossa nova)\b",
        Options, TimeoutMs)]
    private static partial Regex Genres();

    [GeneratedRegex(
        @"\b(((neo|art|early|high|late|Spanish|Italian|Andean|Earthquake|Sicilian|English)[- ])?baroque|rococo|((neo|Victorian|Carpenter|High|Collegiate)[- ])?gothic( revival)?|((neo|Richardsonian)[- ])?romanesque( revival)?|((neo|Italian|French|High|Tudor)[- ])?renaissance( revival)?"
        + @"|(neo[- ]?)?classical( revival)?|neoclassicism|mannerism|mannerist|byzantine( revival)?|(Greek|Colonial|Georgian|Tudor|Spanish colonial|Mission|Egyptian|Classical|Mediterranean) revival|georgian|victorian|edwardian|jacobean|elizabethan|tudor|palladian"
        + @"|federal|italianate|second empire|queen anne|beaux[- ]arts|art deco|art nouveau|arts and crafts|craftsman|bungalow|prairie( school)?|stick|shingle|moorish|mudéjar|ottoman|brutalist|brutalism|(post)?modernist|(post)?modernism|bauhaus|constructivist"
        + @"|constructivism|international style|streamline moderne|vernacular|impressionis[tm]|expressionis[tm]|cubis[tm]|surrealis[tm]|realis[tm]|minimalis[tm]|pop art|deconstructivis[tm]|stalinist)\b",
        Options, TimeoutMs)]
    private static partial Regex Styles();

    [GeneratedRegex(
        @"\b(actor|actress|singer(-songwriter)?|songwriter|musician|composer|conductor|rapper|guitarist|drummer|pianist|violinist|dancer|choreographer|model|comedian|(film |television |theatre )?director|(film|record|television) producer|screenwriter|playwright|writer|author"
        + @"|novelist|poet|journalist|editor|publisher|broadcaster|presenter|critic|historian|philosopher|theologian|linguist|economist|lawyer|attorney|barrister|judge|jurist|politician|diplomat|civil servant|soldier|((army|naval|military|police) )?officer|admiral|spy|activist"
        + @"|teacher|professor|academic|educator|scientist|physicist|chemist|biologist|botanist|zoologist|astronomer|mathematician|geologist|engineer|inventor|architect|surveyor|physician|surgeon|doctor|nurse|dentist|psychologist|psychiatrist|pharmacist"
        + @"|businessman|businesswoman|entrepreneur|banker|merchant|industrialist|farmer|miner|carpenter|chef|photographer|painter|sculptor|illustrator|cartoonist|designer|artist|potter|engraver|printer|priest|bishop|archbishop|rabbi|imam|minister|missionary|monk|nun|missionary"
        + @"|footballer|cricketer|golfer|boxer|wrestler|swimmer|cyclist|sprinter|athlete|gymnast|rower|sailor|fencer|skier|skater|jockey|racing driver|(badminton|tennis|rugby|basketball|baseball|hockey|chess|volleyball|handball) player|weightlifter|bodybuilder|coach|referee"
        + @"|astronaut|pilot|explorer|mountaineer|aviator|librarian|archaeologist|anthropologist|sociologist|criminal|gangster|pirate|trade unionist)\b",
        Options, TimeoutMs)]
    private static partial Regex Professions();

    [GeneratedRegex(
        @"\b(private( first class)?|(lance )?corporal|((staff|first|master|gunnery|colour|flight) )?sergeant( major)?|warrant officer|(second|first|sub-?|flight|pilot) lieutenant|lieutenant(?! (general|colonel|commander|governor))|captain|major(?! general)|lieutenant colonel|colonel|brigadier( general)?"
        + @"|(major|lieutenant) general|(?<!(major|lieutenant|brigadier|attorney|secretary|consul|governor) )general|field marshal|generalmajor|generalleutnant|oberst|midshipman|ensign|lieutenant commander|commander|commodore|(rear|vice) admiral|(?<!(rear|vice) )admiral|(squadron|wing|group) (leader|commander|captain)"
        + @"|air (commodore|marshal|vice[- ]marshal|chief marshal))\b",
        Options, TimeoutMs)]
    private static partial Regex Ranks();

    [GeneratedRegex(
        @"\b(Afghanistan|Albania|Algeria|Andorra|Angola|Argentina|Armenia|Australia|Austria|Azerbaijan|(the )?Bahamas|Bahrain|Bangladesh|Barbados|Belarus|Belgium|Belize|Benin|Bhutan|Bolivia|Bosnia( and Herzegovina)?|Botswana|Brazil|Brunei|Bulgaria|Burkina Faso|Burundi|Cambodia|Cameroon"
        + @"|Canada|Cape Verde|Central African Republic|Chad|Chile|China|Colombia|Comoros|(Democratic )?Republic of (the )?Congo|Congo|Costa Rica|Croatia|Cuba|Cyprus|Czech Republic|Czechia|Denmark|Djibouti|Dominica|Dominican Republic|East Timor|Ecuador|Egypt|El Salvador|England"
        + @"|Equatorial Guinea|Eritrea|Estonia|Eswatini|Ethiopia|Fiji|Finland|France|Gabon|Gambia|Georgia|Germany|Ghana|Greece|Grenada|Guatemala|Guinea(-Bissau)?|Guyana|Haiti|Honduras|Hong Kong|Hungary|Iceland|India|Indonesia|Iran|Iraq|Ireland|Israel|Italy|Ivory Coast|Jamaica|Japan"
        + @"|Jordan|Kazakhstan|Kenya|Kiribati|Kosovo|Kuwait|Kyrgyzstan|Laos|Latvia|Lebanon|Lesotho|Liberia|Libya|Liechtenstein|Lithuania|Luxembourg|Madagascar|Malawi|Malaysia|Maldives|Mali|Malta|Mauritania|Mauritius|Mexico|Micronesia|Moldova|Monaco|Mongolia|Montenegro|Morocco"
        + @"|Mozambique|Myanmar|Namibia|Nauru|Nepal|(the )?Netherlands|New Zealand|Nicaragua|Niger|Nigeria|North Korea|North Macedonia|Northern Ireland|Norway|Oman|Pakistan|Palau|Palestine|Panama|Papua New Guinea|Paraguay|Peru|(the )?Philippines|Poland|Portugal|Qatar|Romania|Russia|Rwanda"
        + @"|Saint Lucia|Samoa|San Marino|Saudi Arabia|Scotland|Senegal|Serbia|Seychelles|Sierra Leone|Singapore|Slovakia|Slovenia|Solomon Islands|Somalia|South Africa|South Korea|South Sudan|Soviet Union|Spain|Sri Lanka|Sudan|Suriname|Sweden|Switzerland|Syria|Taiwan|Tajikistan"
        + @"|Tanzania|Thailand|Togo|Tonga|Trinidad and Tobago|Tunisia|Turkey|Türkiye|Turkmenistan|Tuvalu|Uganda|Ukraine|(the )?United Arab Emirates|(the )?United Kingdom|Great Britain|Britain|(the )?United States( of America)?|(the )?(UK|US|U\.S\.|UAE)|Uruguay|Uzbekistan|Vanuatu|Vatican City|Venezuela"
        + @"|Vietnam|Wales|Yemen|Yugoslavia|Zambia|Zimbabwe)(?!\w)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, TimeoutMs)]
    private static partial Regex Countries();
}

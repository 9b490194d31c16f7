using System.Collections.Frozen;

namespace NewsQA.Checking;

/// <summary>Words that a writer puts between what is told: of common use and little meaning of their own, so that one which the excerpt lacks says little more than it does.</summary>
internal static class WeakWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet(Stems(
        """
        accept accompany achieve act add address affect aim allow amount appear apply appoint approach arrange ask assume attempt attract await base become begin believe belong benefit bring build call carry cause change charge choose
        claim come compare complete concern conduct confirm consider consist contain continue contribute cope cover create deal decide define deliver demand describe design determine develop direct discover discuss draw drop
        earn employ enable encounter end enjoy ensure enter establish estimate exceed exist expect experience explain express extend face fail feature feel fight find finish fit fix focus follow force form gain gather
        get give go grant grow handle happen have head hear help hold hope house identify implement include increase indicate inform insist intend introduce involve issue join keep know lack last launch lead learn leave let
        lie list live look lose maintain make manage mark mean meet mention move name need note notice number obtain occur offer open operate order organise own pass pay perform permit place plan play point portray position
        possess post prepare present press prevent proceed produce promise prompt propose prove provide pull push put raise range reach react realise receive recognise record reduce refer reflect regard relate remain remind
        remove replace represent request require result retain reveal run say schedule secure see seek seem send serve set settle share show sign sit speak spend spread stage stand start state stay step stop study submit succeed
        suffer suggest supply suppose take tell tend think total touch transfer travel treat trigger try turn undergo undertake use view visit want warn welcome win work worry
        ability access account act action activity addition advance age agreement aim amount area arrangement aspect attack attempt attention background basis beginning bid body budget campaign case cause centre challenge chance
        change choice claim class closure concern conclusion condition contact content context control cost course criticism damage date deal decision degree demand detail development difference difficulty direction discovery
        doubt duration edition effect effort element end event evidence example expense experience fact failure feature field figure following force form frame function future gain goal ground group half hand history hope idea
        impact incident income increase influence information initiative instance intention interest introduction involvement issue item job kind lack launch length level line link list loss lot majority mark market matter means
        measure member message method minority mission model moment money motion move movement name nature need network news note number object objective offer office operation opinion opportunity option order origin outcome
        outbreak participation part participant party past path pattern people period permission person phase place plan point position possibility potential practice presence pressure price problem procedure process product
        programme progress project proposal prospect provision purpose quality quantity question range rate reaction reason record reference region relation remainder report request requirement resource response responsibility
        rest result return right rise risk role rule sale scale scheme scope season section sector sense series service session set setting share shift side sign situation size sort source space stage standard start state
        status step stock story structure study style subject success sum supply support surface system task team term test thing time title topic total trend type unit use value variety version view vote way while whole
        work world year
        able actual additional aforementioned apparent available aware back big broad certain clear close common complete concerned considerable corresponding current different direct due early entire equal eventual existing
        extensive final following former free full further general given good great high important individual initial involved key large late likely little local long main major many minor multiple narrow necessary new next
        numerous official old only open original other overall own particular planned possible potential present previous prior recent related relevant remaining required respective responsible separate serious set several
        short significant similar single small so-called special specific subsequent such sure total unclear upcoming various whole wide young suspected alleged
        again ahead allegedly almost alone already also altogether always apart approximately around aside away back barely briefly clearly closely completely currently directly down effectively else entirely especially eventually
        ever every exactly far fully further generally hardly hence here however immediately initially instead largely later less likewise mainly meanwhile merely more mostly namely narrowly nearby nearly newly nevertheless
        nonetheless normally notably now nowadays officially often once originally otherwise overall partly perhaps precisely presently previously primarily promptly quickly quite rather reportedly respectively roughly
        similarly simply since slightly so somewhat soon still subsequently successfully then thereby therefore though thus together too totally ultimately unfortunately up usually virtually well whereas while yet provided longer enough another such bad non plans order row age half bit extra reach fewer
        """), StringComparer.Ordinal);

    /// <summary>Whether a word is one of them. A name is not.</summary>
    public static bool Has(ReadWord word) => !word.IsName && (Words.Contains(word.Stem) || Words.Contains(word.Lower));

    private static IEnumerable<string> Stems(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(w => new[] { w, WordForms.Stem(w) });
}

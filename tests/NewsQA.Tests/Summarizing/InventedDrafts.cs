namespace NewsQA.Tests.Summarizing;

/// <summary>Fifty sentences in each of which a model invents one thing, and the words that give the invention away.</summary>
internal static class InventedDrafts
{
    public static IReadOnlyList<(string Draft, string Invented)> All { get; } =
    [
        // Figures.
        ("The fire at the Norravik paper mill injured 15 people on Monday. [{h}]", "15"),
        ("The fire at the Norravik paper mill injured 140 people on Monday. [{h}]", "140"),
        ("The fire at the Norravik paper mill injured forty people on Monday. [{h}]", "forty"),
        ("Some 32 people were injured in the fire, a hospital spokeswoman said. [{w}]", "32"),
        ("Some 31,000 people were injured in the fire, a hospital spokeswoman said. [{w}]", "31,000"),
        ("Altogether 45 people were injured in the fire at the Norravik paper mill. [{h}][{w}]", "45"),
        ("The fire injured 14 people and killed 2 people at the Norravik paper mill. [{h}]", "killed 2"),
        ("The fire at the Norravik paper mill injured 14 people within 20 minutes. [{h}]", "20 minutes"),
        ("The fire at the Norravik paper mill injured 14 people and cost €9 million. [{h}]", "9 million"),
        ("The fire at the Norravik paper mill injured 14.5 per cent of the people. [{h}]", "14.5"),
        ("The fire injured 14 people, 7 of them at the Norravik paper mill, the fire brigade said. [{h}]", "7 of them"),
        ("Some 31 people were injured, 12 of them badly, a hospital spokeswoman said. [{w}]", "12 of them"),
        // Dates.
        ("The fire at the Norravik paper mill injured 14 people on Tuesday. [{h}]", "Tuesday"),
        ("The fire at the Norravik paper mill injured 14 people on 17 January 2025. [{h}]", "17 January"),
        ("The fire at the Norravik paper mill injured 14 people in March. [{h}]", "March"),
        ("The fire at the Norravik paper mill injured 14 people on Monday at 6.30 p.m. [{h}]", "6.30"),
        ("The fire of 1998 at the Norravik paper mill injured 14 people. [{h}]", "1998"),
        ("Some 31 people were injured in the fire in December, a hospital spokeswoman said. [{w}]", "December"),
        ("Some 31 people were injured in the fire on 5 February, a hospital spokeswoman said. [{w}]", "5 February"),
        ("Some 31 people were injured in the fire on Sunday, a hospital spokeswoman said. [{w}]", "Sunday"),
        ("The fire brigade said on Friday that the fire at the Norravik paper mill injured 14 people. [{h}]", "Friday"),
        ("The fire at the Norravik paper mill injured 14 people on Monday 9 August. [{h}]", "August"),
        // Names.
        ("The fire at the Norravik paper mill injured 14 people, Ingrid Solheim said. [{h}]", "Solheim"),
        ("The fire at the Bergen paper mill injured 14 people on Monday. [{h}]", "Bergen"),
        ("The fire at the Norravik paper mill of Nordwood Group injured 14 people on Monday. [{h}]", "Nordwood"),
        ("The fire at the Norravik paper mill injured 14 people on Monday, Reuters said. [{h}]", "Reuters"),
        ("Some 31 people were injured in the fire, Doctor Hansen said. [{w}]", "Hansen"),
        ("Some 31 people were injured in the fire, a spokeswoman of the Saint Olav Hospital said. [{w}]", "Olav"),
        ("The fire at the Norravik paper mill in Sweden injured 14 people on Monday. [{h}]", "Sweden"),
        ("Some 31 people were injured in the fire at the Norravik paper mill, Minister Vang said. [{w}]", "Vang"),
        ("The fire at the Norravik paper mill injured 14 people of the Lindgren family on Monday. [{h}]", "Lindgren"),
        ("The fire brigade of Tollhaven said the fire at the Norravik paper mill injured 14 people. [{h}]", "Tollhaven"),
        // Quotations.
        ("The fire brigade said: \"We have never seen such a fire at the Norravik paper mill.\" [{h}]", "never seen"),
        ("The fire at the Norravik paper mill was \"a catastrophe\", the fire brigade said. [{h}]", "catastrophe"),
        ("“All the people will live,” a hospital spokeswoman said. [{w}]", "will live"),
        ("The fire brigade said the fire was “under control on Monday”. [{h}]", "under control"),
        ("A hospital spokeswoman said “the fire injured some people”. [{w}]", "the fire injured some people"),
        ("The mill's owner spoke of “arson”, the fire brigade said. [{h}]", "arson"),
        ("“The paper mill injured the people,” the fire brigade said on Monday. [{h}]", "The paper mill injured the people"),
        ("Some 31 people were injured in \"the worst fire of the year\", a hospital spokeswoman said. [{w}]", "worst fire"),
        ("A hospital spokeswoman called it “a black day”. [{w}]", "black day"),
        // Citations that there are none of, or that say something else.
        ("At the Norravik paper mill 14 people were injured. [97]", "At the Norravik paper mill 14"),
        ("At the Norravik paper mill 14 people were injured. [0]", "At the Norravik paper mill 14"),
        ("At the Norravik paper mill 14 people were injured. [{h}, 98]", "At the Norravik paper mill 14"),
        ("At the Norravik paper mill 14 people were injured. [99999999999999999999]", "At the Norravik paper mill 14"),
        ("At the Norravik paper mill 14 people were injured.", "At the Norravik paper mill 14"),
        ("At the Norravik paper mill 14 people were injured. [{w}]", "At the Norravik paper mill 14"),
        ("In the Norravik fire 31 people were injured. [{h}]", "In the Norravik fire 31"),
        ("At the Norravik paper mill 14 people were injured. 【95†source】", "At the Norravik paper mill 14"),
        ("At the Norravik paper mill 14 people were injured. [^96]", "At the Norravik paper mill 14"),
    ];
}

using System.Text.RegularExpressions;

namespace NewsQA.Cleaning.Html;

/// <summary>What pages that show no article say in other languages than English: in German, French, Spanish, Italian, Portuguese and Dutch.</summary>
internal static partial class ForeignNotices
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    /// <summary>Whether a text says that the rest is for subscribers.</summary>
    public static bool IsPaywall(string text) => Paywall().IsMatch(text);

    /// <summary>Whether a text asks for consent to cookies.</summary>
    public static bool IsConsent(string text) => Consent().IsMatch(text);

    /// <summary>Whether a text asks for JavaScript.</summary>
    public static bool IsScript(string text) => Script().IsMatch(text);

    [GeneratedRegex(
        @"bereits (abonnent|abonniert|kunde)|jetzt (abonnieren|weiterlesen)|\bum (den (ganzen |vollständigen )?artikel|weiter)\s?(zu ?)?lesen|(artikel|inhalt|beitrag) ist (nur |exklusiv )?für (unsere )?abonnent"
        + @"|réservée? (à|aux) (nos )?abonn|(abonnez-vous|connectez-vous) pour (lire|continuer|accéder)|déjà abonné"
        + @"|(exclusivo|solo|sólo) para (suscriptores|assinantes)|(suscríbete|suscríbase|inicia sesión) para (leer|seguir|continuar)|ya eres suscriptor|(assine|faça login) para (ler|continuar)|já é assinante"
        + @"|(riservato|riservata|solo per) (agli |gli )?abbonati|abbonati per (leggere|continuare)|sei già abbonato|(alleen|exclusief) voor abonnees|al abonnee",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Paywall();

    [GeneratedRegex(
        @"wir und unsere (\d+ )?partner|besuchen sie .{0,60}mit werbung|nous et nos (\d+ )?partenaires|(nosotros y )?nuestros \d+ socios|nosotros y nuestros socios|noi e (i nostri )?(\d+ )?(partner|fornitori)|nós e (os )?nossos (\d+ )?(parceiros|fornecedores)|wij en onze (\d+ )?partners",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Consent();

    [GeneratedRegex(
        @"\b(activ|habilit|abilit|attiv|aktivier|ativ|schakel)\w*\s.{0,30}\bjavascript\b|javascript (muss |ist |est |está )?(in ihrem browser )?(aktivier|deaktivier|désactiv|desactiv|deshabilit|desativ|disabilitat|uitgeschakeld)",
        Options,
        PatternTimeout.Milliseconds)]
    private static partial Regex Script();
}

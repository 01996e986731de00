using Dateline.Extraction.Claims;
using Dateline.Extraction.Parties;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Events;

/// <summary>Verbs and the like that say of what depends on them that it is meant, asked, threatened, hindered or only reported.</summary>
internal static class Attitudes
{
    /// <summary>Who does it means to.</summary>
    public static readonly HashSet<string> Plans = Words("plan intend expect prepare agree decide promise vow pledge hope want aim schedule set offer seek propose wish mean ready due poised likely about undertake swear determine resolve");

    /// <summary>Somebody else is to do it.</summary>
    public static readonly HashSet<string> Demands = Words("urge ask order tell call demand request beg appeal require instruct press invite encourage persuade advise consider propose recommend suggest want debate discuss seek plead");

    /// <summary>With "for" they ask for a deed.</summary>
    public static readonly HashSet<string> Petitions = Words("push lobby campaign vote press wait hope argue petition agitate clamour");

    /// <summary>It is not known to have come about.</summary>
    public static readonly HashSet<string> Hindrances = Words("force allow let permit help warn forbid ban prevent stop refuse decline fail avoid resist escape risk fear oppose reject prohibit");

    /// <summary>They take a clause that says what shall be.</summary>
    public static readonly HashSet<string> Mandates = Words("demand urge propose recommend request");

    /// <summary>It is threatened.</summary>
    public static readonly HashSet<string> Threats = Words("threaten");

    /// <summary>It is hearsay.</summary>
    public static readonly HashSet<string> Hearsay = Words("report say believe think allege understand rumour suspect presume assume");

    /// <summary>One goes somewhere to do it.</summary>
    public static readonly HashSet<string> Motions = Words("come go travel fly return arrive telephone phone write meet gather march visit call appear hold turn vote");

    /// <summary>Who remarks on a deed has not done it.</summary>
    public static readonly HashSet<string> Remarks = Words("acknowledge report confirm describe mention mourn deplore regret criticise criticize recall investigate witness lament condemn denounce");

    /// <summary>Whether a token is one of the words.</summary>
    public static bool IsOne(TokenizedText text, int token, HashSet<string> words) => token >= 0 && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(text[token]);

    /// <summary>The cue that a token is; null when it attributes nothing.</summary>
    public static ClaimCue? Cue(ArticleReading reading, int token)
    {
        if (!reading.Clauses.IsVerbal(token)) return null;
        foreach (var (cue, _) in ClaimCue.All.Find(reading.Text[token]))
        {
            if (cue.Need != CueNeed.Object) return cue;
        }

        return null;
    }

    private static HashSet<string> Words(string lemmas) => [.. lemmas.Split(' ').SelectMany(Inflection.Verb).Select(form => form.Form)];
}

using System.Globalization;
using System.Text;
using Dateline.Extraction.Documents;

namespace Dateline.Training.Corpora;

/// <summary>
/// Makes rows of the kinds that running prose lacks: results, tables, line-ups, market lists, datelines, headlines in capitals. A pattern
/// is text with slots; a slot in capitals writes its name in capitals.
/// </summary>
internal static class Syntheses
{
    public static readonly string[] ClubPatterns = ["* United", "* City", "FC *", "Real *", "Dynamo *", "* Rovers", "Sporting *", "* Athletic", "* Wanderers", "AC *", "* Town", "Racing *", "Lokomotiv *", "* FC", "Sparta *", "Inter *", "RC *", "* 96"];

    private static readonly string[] Countries =
        "Germany,France,Italy,Spain,England,Scotland,Wales,Ireland,Netherlands,Belgium,Sweden,Norway,Denmark,Finland,Russia,Ukraine,Poland,Czech Republic,Slovakia,Hungary,Austria,Switzerland,Portugal,Greece,Turkey,Israel,Egypt,Morocco,Algeria,Tunisia,Nigeria,Ghana,Cameroon,Kenya,Ethiopia,South Africa,Zimbabwe,Zambia,China,Japan,South Korea,North Korea,India,Pakistan,Sri Lanka,Bangladesh,Australia,New Zealand,Canada,United States,U.S.,Mexico,Brazil,Argentina,Chile,Peru,Colombia,Venezuela,Ecuador,Cuba,Jamaica,Iran,Iraq,Kuwait,Saudi Arabia,Syria,Lebanon,Jordan,United Arab Emirates,Uzbekistan,Kazakhstan,Georgia,Armenia,Romania,Bulgaria,Croatia,Bosnia,Serbia,Slovenia,Macedonia,Albania,Lithuania,Latvia,Estonia,Belarus,Iceland,Thailand,Indonesia,Malaysia,Vietnam,Philippines,Taiwan,Britain,Uganda,Senegal,Mali,Paraguay,Uruguay,Bolivia,Namibia,Kosovo".Split(',');

    private static readonly string[] Peoples =
        "German,French,Italian,Spanish,English,Scottish,Welsh,Irish,Dutch,Belgian,Swedish,Norwegian,Danish,Finnish,Russian,Ukrainian,Polish,Czech,Slovak,Hungarian,Austrian,Swiss,Portuguese,Greek,Turkish,Israeli,Egyptian,Moroccan,Nigerian,Kenyan,South African,Chinese,Japanese,South Korean,Indian,Pakistani,Sri Lankan,Australian,Canadian,American,Mexican,Brazilian,Argentine,Chilean,Colombian,Cuban,Iranian,Iraqi,Saudi,Syrian,Lebanese,Romanian,Bulgarian,Croatian,Bosnian,Serbian,British,European,African".Split(',');

    private static readonly string[] Agencies = ["Reuters", "AP", "AFP", "Xinhua", "UPI", "Reuter", "Associated Press", "dpa", "Interfax", "Kyodo"];
    private static readonly string[] Sports = ["SOCCER", "CRICKET", "TENNIS", "RUGBY UNION", "GOLF", "BASKETBALL", "ICE HOCKEY", "BASEBALL", "ATHLETICS", "CYCLING", "BOXING", "SKIING", "MOTOR RACING", "RUGBY LEAGUE", "SWIMMING", "NBA BASKETBALL", "NHL ICE HOCKEY", "BADMINTON", "SQUASH", "FREESTYLE SKIING"];
    private static readonly string[] Verbs = ["beat", "bt", "defeated", "beats", "drew with", "lost to", "edged", "thrashed"];
    private static readonly string[] Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
    private static readonly string[] Tours = ["* OPEN", "* GRAND PRIX", "* MASTERS", "* CUP", "TOUR OF *", "* MARATHON", "* CHAMPIONSHIP"];

    // Slots: p person, l last name, i initial and last name, c country, n nationality, t town, k club, s number, S score, d ISO date, D date,
    // a agency, o organisation, v verb, x sport's name, w nothing but a weekday, e event. Upper-case forms in {^p}.
    private static readonly string[] Patterns =
    [
        "{^t} {d}", "{^t}, {c} {d}", "{^t} {d} {#} {p}", "By {p}", "{p}", "{^t}, {D} ({a}) - {p} won the {n} title on {w}.",
        "{k} {s} {k} {s}", "{k} {s} {k} {s} (halftime {s}-{s})", "{k} {s} - {k} {s}", "{k} - {k} {s} - {s}", "{k} v {k}", "{k} vs {k}", "{k} {v} {k} {S}",
        "{^k} {s} {k} {s}", "{^k} {s} {^k} {s} (OT)", "{k} at {k}", "{k} AT {^k}", "{^k} AT {k}", "{^k} at {^k}",
        "{c} {s} {c} {s}", "{c} v {c}", "{c} {v} {c} {S}", "{p} ({c}) {v} {p} ({c}) {S} {S}", "{s}. {p} ({c}) {s}:{s}.{s}", "{s} - {p} ({c}) {v} {s} - {p} ({c}) {S}",
        "{s}. {p} ({c}) {s} minutes {s} seconds", "{s} {p}, {p}, {p}", "{s} {p} {s} {s} {s}", "{p} ({k}) {s}, {p} ({k}) {s}", "{k} {s} {s} {s} {s} {s} {s} {s}",
        "{i} b {l} {s}", "{i} c {l} b {l} {s}", "{i} not out {s}", "{i} run out {s}", "Bowling: {l} {s}-{s}-{s}-{s}, {l} {s}-{s}-{s}-{s}", "Did not bat: {l}, {l}, {i}", "Umpires: {p} and {p}.",
        "Fall of wickets: {s}-{s}, {s}-{s}.", "Scorers: {k} - {p} ({s}th minute), {p} ({s}th)", "{k}: {p} {s}, {p} {s}; {k}: {p} {s}", "{c}: {p}; {p}, {p}, {p}; {p}", "Teams: {c} - {s} - {p}; {s} - {p}, {s} - {p}",
        "{x} - {^l} WINS {^n} {^e}.", "{x} - {^c} BEAT {^c} {S}.", "{x} - {^k} HOLD {^k} TO DRAW.", "{x} - RESULTS OF {^n} LEAGUE MATCHES.", "{x} - {^n} PREMIER LEAGUE STANDINGS.", "{x} - SUMMARY OF {^n} FIRST DIVISION.", "{x} - {^l} TO MISS {^c} TEST.",
        "{^c} SAYS {^n} TROOPS LEAVE {^t}.", "{^n} POLICE ARREST {s} IN {^t}.", "{^o} SHARES FALL ON {^c} FEARS.", "{^p} NAMED {^o} CHIEF.", "{^c}, {^c} SIGN TRADE PACT.", "{^l} TELLS {^o} TO WAIT.", "{^n} PRESIDENT {^l} VISITS {^t}.", "FEATURE - {^t} BRACES FOR WINTER.", "{^o} Q3 NET RISES TO {s} MLN.",
        "{o} shr {s} cts vs {s}", "{o} Q{s} net {s} mln dlrs", "{o} {s} {s}.{s} +{s}", "-- {t} newsroom {s}-{s}", "{o}, {t}", "({a}) - {p}", "{a}", "{^t}, {c} ({a}) —", "{^t} ({a}) - {o} said on {w} that", "{^t} — {p}",
        "Results of {n} first division matches on {w}:", "Standings (tabulated under played, won, drawn, lost, goals for, goals against, points):", "Leading standings in the {n} league after {w}'s matches:", "Attendance: {s},{s}00", "Halftime: {s}-{s}", "Played on {w}", "EASTERN DIVISION", "WESTERN CONFERENCE", "W L PCT GB", "P W D L F A Pts",
        "{p}, {c}, {s}.{s}", "{c} {s}.{s} points", "{p} of {c} finished second and {p} of {k} third.", "{l} ({k}) and {l} ({k}) were sent off.", "{k} signed {n} striker {p} from {k}.", "{k} coach {p} said {k} deserved to win.", "{k}'s {p} scored twice as {k} went down {S} at {k}.", "{p} moved from {k} to {k} for {s} million pounds.",
        "{s}. {k} {s} {s} {s} {s} {s}", "Winner: {p} ({c})", "Final: {p}, {c}, {v} {p}, {c}, {S}, {S}.", "{k} (A) v {k}", "{k}, {k}, {k} and {k} reached the last eight.",
    ];

    public static Passage Make(NamePool pool, Random random, float weight)
    {
        var pattern = NamePool.Pick(random, Patterns);
        var rows = random.NextDouble() < 0.5 ? 1 : random.Next(2, 5);
        return new Passage(null, [.. Enumerable.Range(0, rows).Select(_ => Fill(pattern, pool, random))], 0, weight);
    }

    /// <summary>A dateline to put before a sentence.</summary>
    public static List<Segment> Dateline(NamePool pool, Random random) => Fill(NamePool.Pick(random,
        ["{^t}, {c} ({a}) — ", "{^t} ({a}) - ", "{^t}, {c} - ", "{^t}, {D} ({a}) - ", "{^t} — ", "{t}, {c} ({a}): ", "{^t}, {c}, {D} ({a}) -- "]), pool, random);

    private static List<Segment> Fill(string pattern, NamePool pool, Random random)
    {
        List<Segment> segments = [];
        var plain = new StringBuilder();
        for (var i = 0; i < pattern.Length; i++)
        {
            if (pattern[i] != '{')
            {
                plain.Append(pattern[i]);
                continue;
            }

            var close = pattern.IndexOf('}', i);
            var capitals = pattern[i + 1] == '^';
            var (text, type) = Slot(pattern[close - 1], pool, random);
            if (capitals) text = text.ToUpperInvariant();
            i = close;
            if (type is null)
            {
                plain.Append(text);
                continue;
            }

            if (plain.Length > 0) segments.Add(new Segment(plain.ToString()));
            plain.Clear();
            segments.Add(new Segment(text, Corpus.Of(type.Value)));
        }

        if (plain.Length > 0) segments.Add(new Segment(plain.ToString()));
        return segments;
    }

    private static (string Text, EntityType? Type) Slot(char slot, NamePool pool, Random random) => slot switch
    {
        'p' => (pool.Person(random), EntityType.Person),
        'l' => (pool.Last(random), EntityType.Person),
        'i' => (pool.First(random)[..1] + (random.Next(2) == 0 ? ". " : " ") + pool.Last(random), EntityType.Person),
        'c' => (NamePool.Pick(random, Countries), EntityType.Gpe),
        'n' => (NamePool.Pick(random, Peoples), EntityType.Norp),
        't' => (pool.Town(random), EntityType.Gpe),
        'k' => (pool.Club(random), EntityType.Org),
        'o' => (pool.Organisation(random), EntityType.Org),
        'a' => (NamePool.Pick(random, Agencies), EntityType.Org),
        'e' => (NamePool.Pick(random, Tours).Replace("*", random.Next(2) == 0 ? pool.Town(random) : NamePool.Pick(random, Peoples), StringComparison.Ordinal), EntityType.Event),
        'x' => (NamePool.Pick(random, Sports), null),
        'v' => (NamePool.Pick(random, Verbs), null),
        'w' => (NamePool.Pick(random, (string[])["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]), null),
        'S' => ($"{random.Next(8)}-{random.Next(8)}", null),
        'd' => ($"{random.Next(1990, 2025)}-{random.Next(1, 13):00}-{random.Next(1, 29):00}", null),
        'D' => ($"{NamePool.Pick(random, Months)} {random.Next(1, 31)}", null),
        '#' => ("", null),
        _ => (random.Next(1, 100).ToString(CultureInfo.InvariantCulture), null),
    };
}

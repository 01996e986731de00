using Dateline.Extraction.Documents;

namespace Dateline.Extraction.Facts;

/// <summary>
/// Who has been spoken of and who has spoken, in reading order, so that pronouns and descriptions find their party. The last speaker
/// is preferred, then the subject of the latest sentence (Hobbs 1978; Lappin and Leass 1994).
/// </summary>
/// <param name="context">The article.</param>
/// <param name="quoted">Which tokens stand inside quotation marks.</param>
internal sealed class SpeakerLog(FactContext context, bool[] quoted)
{
    private const int Kept = 12;
    private readonly List<(Antecedent Party, int Token, bool Spoke)> recent = [];
    private readonly Dictionary<string, Gender> genders = [];
    private readonly Dictionary<string, Entity> roles = [];
    private int read;

    /// <summary>Takes in the names up to a token.</summary>
    public void ReadTo(int token)
    {
        for (; read < token && read < context.Count; read++)
        {
            if (context.EntityAt(read) is not { } entity || context.MentionAt(read).First != read) continue;
            var (first, end) = context.MentionAt(read);
            if (entity.Type == EntityType.Person)
            {
                Learn(entity, Genders.OfMention(context, first, end));
                LearnRoles(entity, first, end);
            }

            if (quoted[read] || entity.Type is EntityType.Person && context.Is(end, "'s")) continue;
            if (entity.Type is EntityType.Person or EntityType.Org or EntityType.Group or EntityType.Gpe) Note(new Antecedent(context.Words(first, end), entity, GenderOf(entity)), first, false);
        }
    }

    /// <summary>Notes that a party has spoken.</summary>
    public void Spoke(Antecedent party, int token) => Note(party, token, true);

    /// <summary>The party of a phrase: a pronoun's antecedent, the entity at its head, or the words alone.</summary>
    public Antecedent Resolve(int first, int end)
    {
        ReadTo(end);
        var pronoun = end == first + 1 ? Genders.OfPronoun(context.Lower(first)) : Gender.None;
        if (pronoun != Gender.None) return Before(first, pronoun) ?? new Antecedent(context.Words(first, end), null, pronoun);
        var words = context.Words(first, end);
        if (EntityOf(first, end) is { } entity) return new Antecedent(words, entity, GenderOf(entity));
        var gender = Genders.OfPhrase(context, first, end);

        // "said his lawyer, Odile Marchetti": the apposition names the one described.
        if ((gender & Gender.Person) != 0 && gender != Gender.Many && context.IsComma(end) && context.EntityAt(end + 1) is { Type: EntityType.Person } named && !context.Is(context.MentionAt(end + 1).End, "'s"))
            return new Antecedent(words, named, GenderOf(named));
        return new Antecedent(words, Described(first, end), gender);
    }

    /// <summary>The person last spoken of as subject before a token; null when there is none near.</summary>
    public Antecedent? Before(int token, Gender pronoun)
    {
        ReadTo(token);
        var sentence = context.SentenceOf(token);
        Antecedent? best = null;
        var bestRank = int.MinValue;
        for (var i = recent.Count - 1; i >= 0; i--)
        {
            var (party, at, spoke) = recent[i];
            if (at >= token || !Fits(party, pronoun)) continue;
            var other = context.SentenceOf(at);
            var back = context.Text.SentenceAt(sentence.Start) - context.Text.SentenceAt(other.Start);
            var rank = (-4 * back) + (spoke ? 6 : 0) + (at - other.FirstToken < 6 || context.Mark(at - 1) == ';' ? 2 : 0) + (other.Paragraph == sentence.Paragraph ? 2 : 0) + (party.Entity is not null ? 1 : 0);
            if (rank > bestRank) (best, bestRank) = (party, rank);
        }

        return bestRank > -30 ? best : null;
    }

    /// <summary>The entity a phrase is about: the one named at its head.</summary>
    public Entity? EntityOf(int first, int end)
    {
        var head = end;
        for (var i = first; i < end; i++)
        {
            if (context.Is(i, WordClass.Preposition | WordClass.Relative) && context.EntityAt(i) is null && i > first)
            {
                head = i;
                break;
            }
        }

        for (var i = head - 1; i >= first; i--)
        {
            if (context.EntityAt(i) is not { } entity) continue;
            var (_, after) = context.MentionAt(i);
            if (after < head && context.Is(after, "'s")) return null;
            if (entity.Type == EntityType.Person) return entity;
            return after == head || after == head - 1 && context.Mark(after) is ')' ? entity.Type is EntityType.Norp ? null : entity : null;
        }

        return null;
    }

    private Gender GenderOf(Entity entity) => entity.Type == EntityType.Person && genders.TryGetValue(entity.Id, out var known) ? known : Genders.OfEntity(entity);

    private void Learn(Entity entity, Gender gender)
    {
        if (gender is Gender.Man or Gender.Woman || !genders.ContainsKey(entity.Id)) genders[entity.Id] = gender;
    }

    private static bool Fits(Antecedent party, Gender pronoun) =>
        (party.Gender & pronoun) != 0 && (party.Entity is null || pronoun is not (Gender.Man or Gender.Woman) || party.Entity.Type == EntityType.Person);

    /// <summary>"the mayor" is the mayor named before; "the 55-year-old" the person last spoken of.</summary>
    private Entity? Described(int first, int end)
    {
        if (!context.Is(first, "the") && !context.Is(first, WordClass.Possessive)) return null;
        for (var i = first + 1; i < end; i++)
        {
            if (context.Is(i, "old") && context.IsDash(i - 1)) return Before(first, Genders.OfPhrase(context, first, end) & Gender.Person)?.Entity;
            if (context.Is(i, WordClass.Preposition)) break;
            if (end == first + 2 && context.Lower(i) is "agency" or "company" or "firm" or "group" or "organisation" or "organization" or "union" or "bank" or "club" or "charity" or "airline" or "association" or "institute" or "commission" or "newspaper" or "party")
                return Before(first, Gender.Thing)?.Entity is { Type: EntityType.Org or EntityType.Group } body ? body : null;
            if (context.Is(i, WordClass.Person) && (i + 1 == end || context.Is(i + 1, WordClass.Preposition)) && roles.TryGetValue(context.Lower(i).ToString(), out var entity)) return entity;
        }

        return null;
    }

    /// <summary>The nouns before a name and in the apposition after it.</summary>
    private void LearnRoles(Entity entity, int first, int end)
    {
        for (var i = first - 1; i >= 0 && i > first - 4 && (!context.IsPunctuation(i) || i == first - 1 && context.IsComma(i)); i--)
        {
            if (context.Is(i, WordClass.Person)) roles[context.Lower(i).ToString()] = entity;
        }

        if (!context.IsComma(end)) return;
        for (var i = end + 1; i < Math.Min(end + 10, context.Count) && !context.IsPunctuation(i) && !context.Is(i, WordClass.Relative); i++)
        {
            if (context.Is(i, WordClass.Person)) roles[context.Lower(i).ToString()] = entity;
            if (context.Is(i, WordClass.Preposition)) break;
        }
    }

    private void Note(Antecedent party, int token, bool spoke)
    {
        recent.Add((party, token, spoke));
        if (recent.Count > Kept) recent.RemoveAt(0);
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Parties;

namespace Dateline.Extraction.Facts;

/// <summary>
/// Who has been spoken of and who has spoken, in reading order, so that pronouns and descriptions find their party. The last speaker
/// is preferred, then the subject of the latest sentence (Hobbs 1978; Lappin and Leass 1994).
/// </summary>
/// <param name="context">The article.</param>
/// <param name="reading">Its trees and parties.</param>
internal sealed class SpeakerLog(FactContext context, ArticleReading reading)
{
    // What makes a party likely to be meant, against the sentences since it was named.
    private const int Sentence = 4, Subject = 5, Speaker = 7, Owner = 3;

    // How far back a pronoun looks, in sentences.
    private const int Memory = 10;

    private const string PersonIds = "per:";

    private readonly RecentParties recent = new();
    private readonly SpeakerPhrase phrases = new(context);
    private readonly Dictionary<string, Gender> genders = [];
    private readonly Callings callings = new(context);
    private readonly SubjectNames subjects = new(context);
    private int read;

    /// <summary>Takes in the names up to a token.</summary>
    public void ReadTo(int token)
    {
        for (; read < token && read < context.Count; read++)
        {
            if (context.StartsSentence(read)) NoteSubject(read);
            if (!context.IsQuoted(read) && context.Lower(read) is "he" or "she" && Latest(read, Genders.OfPronoun(context.Lower(read))) is { } meant)
            {
                // A pronoun keeps the one it stands for in mind, and tells what pronouns that one takes.
                if (meant.Entity is { } known) Learn(known, Genders.OfPronoun(context.Lower(read)));
                else meant = recent.Narrow(meant, Genders.OfPronoun(context.Lower(read)));
                recent.Note(meant, read, Subject);
            }

            if (context.EntityAt(read) is not { } entity || context.MentionAt(read).First != read) continue;
            var (first, end) = context.MentionAt(read);
            if (entity.Type == EntityType.Person)
            {
                Learn(entity, Genders.OfMention(context, first, end));
                callings.Learn(entity, first, end);
            }

            if (context.IsQuoted(read)) continue;
            if (entity.Type is EntityType.Person && context.Is(end, "'s"))
            {
                if (subjects.IsSubject(first, end)) recent.Note(new Antecedent(context.Words(first, end), entity, GenderOf(entity)), first, Owner);
                continue;
            }

            if (entity.Type is EntityType.Person or EntityType.Org or EntityType.Group or EntityType.Gpe) recent.Note(new Antecedent(context.Words(first, end), entity, GenderOf(entity)), first, subjects.IsSubject(first, end) ? Subject : 0);
        }
    }

    /// <summary>"The sculptor has been given until Easter": someone without a name whom a sentence is about.</summary>
    private void NoteSubject(int first)
    {
        if (context.IsQuoted(first) || context.EntityAt(first) is not null || !context.Is(first, WordClass.Determiner | WordClass.Possessive)) return;
        var (start, end) = phrases.Subject(first, context.SentenceOf(first).EndToken);
        if (start != first || end - start is < 2 or > 8 || context.Lower(end) is "calling" or "called" or "known" or "named" || EntityOf(start, end) is not null || Renaming(end) < context.Count && context.IsPerson(Renaming(end))) return;
        // "The chief assassin was Ann Lee": the name is the subject.
        if (context.Is(end, WordClass.Be) && (context.IsPerson(end + 1) || context.IsPerson(end + 2))) return;
        for (var i = end; i < end + 6; i++)
        {
            // "A farmer of 68, he had hired two cousins": the pronoun is the subject.
            if (context.IsComma(i) && context.Is(i + 1, WordClass.Pronoun)) return;
        }

        var gender = Genders.OfPhrase(context, start, end);
        if ((gender & Gender.Person) == 0 && !context.Is(end - 1, WordClass.Institution) || gender == Gender.Many) return;
        var entity = Described(start, end);
        recent.Note(new Antecedent(context.Words(start, end), entity, entity is null ? gender : GenderOf(entity)), first, Subject);
    }

    /// <summary>Notes that a party has spoken.</summary>
    /// <param name="party">The party.</param>
    /// <param name="token">The first token of its phrase.</param>
    /// <param name="ofAnother">Whether it spoke of somebody who is then likelier to be meant ("who called her").</param>
    public void Spoke(Antecedent party, int token, bool ofAnother)
    {
        ReadTo(token);
        recent.Note(party, token, ofAnother ? 0 : Speaker);
    }

    /// <summary>The party of a phrase: a pronoun's antecedent, the entity at its head, or the words alone.</summary>
    public Antecedent Resolve(int first, int end)
    {
        ReadTo(end);
        var pronoun = end == first + 1 ? Genders.OfPronoun(context.Lower(first)) : Gender.None;
        if (pronoun != Gender.None) return Before(first, pronoun) ?? new Antecedent(context.Words(first, end), null, pronoun);
        var words = context.Words(first, end);
        if (EntityOf(first, end) is { } entity) return new Antecedent(words, entity, GenderOf(entity));
        var gender = Genders.OfPhrase(context, first, end);
        var renaming = Renaming(end);

        // "said his lawyer, Odile Marchetti", "the owner, Bicol Star Lines, said": the apposition names the one described.
        if (gender != Gender.Many && context.EntityAt(renaming) is { Type: EntityType.Person } named && !context.Is(context.MentionAt(renaming).End, "'s"))
            return new Antecedent(words, named, GenderOf(named));
        if (((gender & Gender.Person) == 0 || context.Lower(end - 1) is "owner" or "operator" or "builder" or "maker" or "sponsor" or "employer" or "supplier" or "publisher" or "organiser" or "organizer") && context.IsComma(end) && context.EntityAt(end + 1) is { Type: EntityType.Org or EntityType.Group } body && context.IsComma(context.MentionAt(end + 1).End) && context.MentionAt(end + 1).First == end + 1)
            return new Antecedent(words, body, GenderOf(body));
        return new Antecedent(words, Described(first, end) ?? reading.Parties.EntityOf(Phrases.HeadOf(reading.Tree, reading.Entities, first, end)), gender);
    }

    /// <summary>The first token of the name after a comma, past titles; the comma's own when none follows.</summary>
    private int Renaming(int comma)
    {
        if (!context.IsComma(comma)) return context.Count;
        var name = comma + 1;
        while (name < comma + 6 && context.EntityAt(name) is null && (context.IsCapital(name) || context.Mark(name) == '.' || context.IsDash(name) || context.Is(name, WordClass.Determiner | WordClass.Person) || context.Is(name, "former"))) name++;
        return name;
    }

    /// <summary>The person last spoken of as subject before a token; null when there is none near.</summary>
    public Antecedent? Before(int token, Gender pronoun)
    {
        ReadTo(token);
        return Latest(token, pronoun);
    }

    private Antecedent? Latest(int token, Gender pronoun)
    {
        var sentence = context.SentenceOf(token);
        Antecedent? best = null;
        var bestRank = int.MinValue;
        for (var i = recent.LastBefore(token); i >= 0; i--)
        {
            var (party, at, weight) = recent[i];
            var other = context.SentenceOf(at);
            var back = context.Text.SentenceAt(sentence.Start) - context.Text.SentenceAt(other.Start);
            if (back > Memory) break;
            if (!Fits(party, pronoun)) continue;
            var rank = (-Sentence * back) + weight + (other.Paragraph == sentence.Paragraph ? 2 : 0) + (party.Entity is not null ? 1 : 0) + (party.Gender == pronoun || party.Entity is { } entity && GenderOf(entity) == pronoun ? 2 : 0);
            if (rank > bestRank) (best, bestRank) = (party, rank);
        }

        return best;
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

    private bool Fits(Antecedent party, Gender pronoun) =>
        ((party.Entity is { Type: EntityType.Person } person ? GenderOf(person) : party.Gender) & pronoun) != 0;

    /// <summary>"the mayor" is the mayor named before; "the 55-year-old" the person last spoken of.</summary>
    private Entity? Described(int first, int end)
    {
        if (!context.Is(first, "the") && !context.Is(first, WordClass.Possessive)) return null;
        for (var i = first + 1; i < end; i++)
        {
            if (context.Is(i, "old") && context.IsDash(i - 1)) return Before(first, Genders.OfPhrase(context, first, end) & Gender.Person)?.Entity;
            if (context.Is(i, WordClass.Preposition)) break;
            if (context.Is(i, WordClass.Person) && (i + 1 == end || context.Is(i + 1, WordClass.Preposition)))
                return callings.Holder(context.Lower(i)) ?? (context.Is(first, "the") ? JustNamed(first, end) : null);
        }

        return null;
    }

    /// <summary>"The commander" in the sentence after the one about a person of whom no calling is told.</summary>
    private Entity? JustNamed(int first, int end)
    {
        var sentence = context.Text.SentenceAt(context.Text.Tokens[first].Start);
        if (recent.Count == 0 || Latest(first, Genders.OfPhrase(context, first, end) & Gender.Person) is not { Entity: { Type: EntityType.Person } person }) return null;
        var last = recent.LastBefore(first);
        while (recent[last].Party.Entity?.Id != person.Id) last--;
        var other = context.SentenceOf(recent[last].Token);
        return recent[last].Weight > 0 && !callings.Describes(person) && context.Text.SentenceAt(other.Start) >= sentence - 1 && other.Paragraph == context.Text.Sentences[sentence].Paragraph ? person : null;
    }

    /// <summary>A party with the person whom the article somewhere gives the calling that its words name ("the curator", named later).</summary>
    public Party Named(Party party)
    {
        ReadTo(context.Count);
        return party.Entity?.StartsWith(PersonIds, StringComparison.Ordinal) != true && callings.Called(party.Text) is { } person ? party with { Entity = person.Id } : party;
    }
}

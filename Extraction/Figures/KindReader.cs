using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;

namespace Dateline.Extraction.Figures;

/// <summary>Tells what happened to those a number counts, from the words next to it, before it and after it.</summary>
/// <param name="context">The article.</param>
/// <param name="candidates">The numbers of the sentence, by position.</param>
/// <param name="sentence">The tokens of the sentence.</param>
internal sealed class KindReader(FactContext context, List<Candidate> candidates, (int First, int End) sentence)
{
    private const int Reach = 30;

    /// <summary>Fills the kinds of all numbers of the sentence.</summary>
    /// <param name="previous">The kind of the last figure before the sentence.</param>
    public void Read(FigureKind? previous)
    {
        for (var i = 0; i < candidates.Count; i++)
        {
            var candidate = candidates[i];
            candidate.Kind = Head(candidate) ?? State(candidate) ?? Left(candidate) ?? After(candidate, i) ?? Joined(candidate, i) ?? Toll(candidate, i, previous) ?? Part(candidate, i, previous) ?? Weak(candidate);
        }
    }

    private FigureKind? Head(Candidate candidate)
    {
        if (candidate.Bare || candidate.Noun.Part && context.Is(candidate.Noun.Head, WordClass.Pronoun)) return null;
        return context.Lower(candidate.Noun.Head) is "detainees" or "refugees" or "evacuees" or "hostages" or "captives" or "inmates" ? null : KindTable.Of(context.Lower(candidate.Noun.Head), KindRole.Head);
    }

    /// <summary>"12 dead", "more than 330 injured", "40 people killed in".</summary>
    private FigureKind? State(Candidate candidate)
    {
        var at = candidate.End;
        while (context.Is(at, "more") || context.Is(at, "others") || context.Is(at, "as")) at++;
        if (context.Is(at, "still") || context.Is(at, WordClass.Adverb) || context.Lower(Math.Min(at, context.Count - 1)).EndsWith("ly", StringComparison.Ordinal)) at++;
        if (at >= sentence.End) return null;
        if (KindTable.Of(context.Lower(at), KindRole.State) is { } kind) return TakesObject(at + 1) ? null : kind;
        if (context.Is(at, "in") && context.Is(at + 1, "custody")) return FigureKind.Detained;
        return null;
    }

    private bool TakesObject(int at) =>
        at < sentence.End && (context.Is(at, WordClass.Determiner | WordClass.Possessive | WordClass.Number) && !context.Is(at, "both") || context.IsNumber(at) || context.EntityAt(at) is not null || candidates.Exists(other => other.First == at));

    /// <summary>"killed 12 people", "the arrest of two men", "a search for three climbers".</summary>
    private FigureKind? Left(Candidate candidate)
    {
        var at = candidate.First - 1;
        while (at >= sentence.First && (context.Is(at, "up") || context.Is(at, "the") || context.Is(at, "all") || context.Is(at, "and") && context.Is(at - 1, "wounded") || context.Is(at, WordClass.Adverb) || context.Is(at, WordClass.Possessive) || context.Is(at, "off") || context.Is(at, "out"))) at--;
        if (at < sentence.First || candidate.Noun.Part && context.Is(candidate.Noun.Head, "them")) return null;
        if (context.Is(at, WordClass.Preposition))
        {
            if (KindTable.Of(context.Lower(at), KindRole.Send) is { } with && IsSent(candidate) && Follows(candidate, "to")) return with;
            if (at - 1 < sentence.First || !(context.Is(at, "of") || context.Is(at, "for") || context.Is(at, "by"))) return null;
            if (context.Is(at, "for") && context.Is(at - 1, WordClass.DayPart | WordClass.RelativeDay))
            {
                for (var back = at - 2; back >= sentence.First && back > at - 6; back--)
                {
                    if (context.Lower(back) is "looking" or "searching" or "search" or "hunting") return FigureKind.Missing;
                }
            }

            return context.Is(at, "by") ? null : KindTable.Of(context.Lower(at - 1), KindRole.For) is { } found && (found == FigureKind.Missing == context.Is(at, "for") || found != FigureKind.Missing && context.Is(at, "of")) && !(found == FigureKind.Killed && context.Is(at, "for")) ? Left(candidate, found) : null;
        }

        var kind = KindTable.Of(context.Lower(at), KindRole.Object) ?? (IsSent(candidate) ? KindTable.Of(context.Lower(at), KindRole.Send) : null);
        if (kind is null && context.Lower(at) is "lose" or "lost" or "losing" && (context.Is(candidate.Noun.Head, WordClass.People | WordClass.Mass) || candidate.Bare)) kind = IsStaffLost(candidate) ? FigureKind.Other : FigureKind.Killed;
        if (kind is null || IsPassive(at) || candidate.Bare && !CountedNoun.IsEnd(context, candidate.End)) return null;
        if (kind is FigureKind.Captured or FigureKind.Other && candidate.Bare || kind is FigureKind.Displaced && context.Lower(at) is "forced" or "drove" && !Within(candidate.End, 8, "home", "homes", "houses", "villages", "camps")) return null;
        return Left(candidate, kind.Value);
    }

    private static FigureKind Left(Candidate candidate, FigureKind kind)
    {
        candidate.FromLeft = true;
        return kind;
    }

    private bool IsStaffLost(Candidate candidate) => !candidate.Bare && context.Lower(candidate.Noun.Head) is "workers" or "employees" or "staff" or "members" or "customers" or "voters" or "subscribers" or "supporters" or "players";

    private bool IsPassive(int verb)
    {
        var at = verb - 1;
        while (at >= sentence.First && context.Is(at, WordClass.Adverb)) at--;
        return context.Is(at, WordClass.Be) && !context.Lower(verb).EndsWith("ing", StringComparison.Ordinal);
    }

    private bool IsSent(Candidate candidate) => !candidate.Bare && context.Lower(candidate.Noun.Head) is "soldiers" or "troops" or "police" or "officers" or "peacekeepers" or "marines" or "doctors" or "medics" or "nurses" or "specialists" or "investigators" or "experts" or "inspectors" or "monitors" or "observers" or "engineers" or "firefighters" or "rescuers" or "personnel" or "paratroopers" or "volunteers" or "commandos" or "advisers" or "divers" or "detectives" or "technicians" or "surgeons" or "paramedics" or "scientists";

    private bool Follows(Candidate candidate, string word) => context.Is(candidate.End, word);

    private bool Within(int from, int count, params ReadOnlySpan<string> words)
    {
        for (var i = from; i < Math.Min(from + count, sentence.End); i++)
        {
            foreach (var word in words)
            {
                if (context.Is(i, word)) return true;
            }
        }

        return false;
    }

    /// <summary>What the verb after it says: "died", "were killed", "had been taken to hospital", past appositions and relative clauses.</summary>
    private FigureKind? After(Candidate candidate, int index)
    {
        bool be = false, have = false, relative = false;
        for (var i = candidate.End; i < sentence.End && i < candidate.End + Reach; i++)
        {
            if (context.Quoted.Length > i && i > candidate.End && context.IsQuoteMark(i)) return null;
            if (context.IsComma(i) || context.IsDash(i) && !context.Touches(i))
            {
                if (context.EntityAt(i - 1) is { Type: not EntityType.Person } && context.EntityAt(i + 1) is { Type: not EntityType.Person }) continue;
                if (SkipApposition(i, out var after)) i = after;
                else if (candidates.Exists(other => other.First == i + 1 || other.First == i + 2 && context.Is(i + 1, "and"))) continue;
                else return null;
                continue;
            }

            if (context.IsPunctuation(i) && !(context.IsDash(i) && context.Touches(i)) && context.Mark(i) is not ('(' or ')')) return null;
            if (candidates.Find(other => other.First == i && i > candidate.First) is { } joined)
            {
                if (!context.Is(i - 1, "and") && !context.IsComma(i - 1) && !context.Is(i - 1, "or") && !context.Is(i - 1, WordClass.Preposition)) return null;
                i = joined.End - 1;
                continue;
            }

            if (context.Is(i, WordClass.Coordinator))
            {
                if (candidates.Exists(other => other.First == i + 1) || context.Is(i + 1, WordClass.People) || context.EntityAt(i - 1) is not null && context.EntityAt(i + 1) is not null) continue;
                return null;
            }

            if (context.Is(i, WordClass.Relative))
            {
                relative = true;
                continue;
            }

            if (context.Is(i, WordClass.Subordinator)) return null;
            if (context.Is(i, WordClass.Be)) be = true;
            else if (context.Is(i, WordClass.Have)) have = true;
            if (context.Is(i, WordClass.Aux | WordClass.Adverb) || context.EntityAt(i) is not null || be && context.Lower(i) is "reported" or "believed" or "thought" or "said" or "feared" or "known" or "presumed" or "confirmed") continue;
            if (Verb(i, be, have, candidate) is var (kind, stop) && stop)
            {
                if (kind is not null || !relative) return kind;
                (be, have) = (false, false);
            }
        }

        return null;
    }

    private (FigureKind? Kind, bool Stop) Verb(int i, bool be, bool have, Candidate candidate)
    {
        var word = context.Lower(i);
        if (KindTable.Of(word, KindRole.Subject) is { } subject && !context.Is(i - 1, "to") && !context.Is(i - 1, WordClass.Determiner)) return (subject, true);
        if (be && word is "missing") return (FigureKind.Missing, true);
        if (word is "unaccounted") return (FigureKind.Missing, true);
        if (be && word is "dead") return (FigureKind.Killed, true);
        if (word is "suffered" or "sustained" or "suffering" && Within(i, 8, "injuries", "wounds", "burns", "cuts", "fractures", "injury", "bruises", "concussion")) return (FigureKind.Injured, true);
        if (word is "lost" && context.Is(i + 1, "their") && context.Is(i + 2, "lives")) return (FigureKind.Killed, true);
        if (word is "went" or "gone" && context.Is(i + 1, "missing")) return (FigureKind.Missing, true);
        if (word is "in" && (be || have) && context.Is(i + 1, "custody")) return (FigureKind.Detained, true);
        if (word is "held" && be) return (Within(i, 4, "hostage", "captive") ? FigureKind.Captured : FigureKind.Detained, true);
        if (be && word is "taken" && Within(i, 3, "hostage", "prisoner", "captive")) return (FigureKind.Captured, true);
        if (be && word is "taken" or "rushed" or "airlifted" or "admitted" or "flown" or "brought" or "carried" && Within(i, 7, "hospital", "hospitals", "clinic", "clinics")) return (FigureKind.Injured, true);
        if (be && word is "taken" && Within(i, 4, "custody")) return (FigureKind.Detained, true);
        if (word is "shot" or "beaten" or "stabbed" or "burned" or "hacked" && Within(i, 4, "dead", "death")) return (FigureKind.Killed, true);
        if (word is "spent" && Within(i, 3, "night", "nights") && Within(i, 14, "hostel", "home", "homes", "shelter", "shelters", "hall", "school")) return (FigureKind.Displaced, true);
        if (word is "left" && i > candidate.End - 1 && context.EntityAt(i + 1) is { Type: EntityType.Gpe or EntityType.Loc } && !candidate.Bare && context.Lower(candidate.Noun.Head) is "people" or "villagers" or "residents" or "families" or "civilians" or "inhabitants") return (FigureKind.Displaced, true);
        if (word is "crossed" && Within(i, 12, "into", "border")) return (FigureKind.Displaced, true);
        if (word is "sleeping" && Within(i, 8, "tents", "carriages", "streets", "cars", "open", "schools", "halls", "railway")) return (FigureKind.Displaced, true);
        if (KindTable.Of(word, KindRole.Object) is { } kind)
        {
            var form = word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("s", StringComparison.Ordinal);
            if (form) return (null, false);
            if (be) return (kind == FigureKind.Evacuated && word is "moved" && !Within(i, 6, "out", "from", "to", "away") ? null : kind, true);
            if (have) return (null, true);

            // A bare participle: reduced when no object follows.
            return (TakesObject(i + 1) || context.Is(i + 1, WordClass.Pronoun) || i + 1 < sentence.End && !CountedNoun.IsEnd(context, i + 1) && !context.Is(i + 1, WordClass.Adverb) ? null : kind, true);
        }

        if (context.Is(i, WordClass.Past | WordClass.Say) || word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal))
            return (null, i == candidate.End || be || have || context.Is(i, WordClass.Past) || !context.Is(i - 1, WordClass.Preposition | WordClass.Determiner));
        return (null, false);
    }

    /// <summary>", most of them children," and ", including a nurse,": the comma that closes what one opens.</summary>
    private bool SkipApposition(int comma, out int close)
    {
        close = comma;
        var next = comma + 1;
        if (!(context.EntityAt(next) is not null || context.Is(next, WordClass.Relative | WordClass.Determiner | WordClass.Number) || context.IsNumber(next) || context.Lower(Math.Min(next, context.Count - 1)) is "including" or "among" or "most" or "some" or "many" or "mostly" or "half" or "nearly" or "mainly" or "aged" or "not" or "along" or "as")) return false;
        for (var i = next; i < sentence.End && i < comma + 18; i++)
        {
            if (!context.IsComma(i) && !(context.IsDash(i) && !context.Touches(i))) continue;
            close = i;
            return context.Is(i + 1, WordClass.Aux | WordClass.Past) || i + 1 < sentence.End && (KindTable.Of(context.Lower(i + 1), KindRole.Subject | KindRole.Object) is not null || context.Lower(i + 1).EndsWith("ed", StringComparison.Ordinal));
        }

        return false;
    }

    /// <summary>"four soldiers and two policemen" share a verb; "including eleven children" shares the kind of those before.</summary>
    private FigureKind? Joined(Candidate candidate, int index)
    {
        if (index == 0 || candidate.Bare && candidate.Amount.Value == 1) return null;
        var last = candidates[index - 1];
        var at = candidate.First - 1;
        if (context.Lower(Math.Max(at, 0)) is "including" || context.Is(at, "them") && context.Is(at - 1, "among") || context.Is(at, "whom") && context.Is(at - 1, "among")) return last.Kind;
        if (!last.FromLeft) return null;
        if (context.Is(at, "and") || context.Is(at, "or") || context.IsComma(at))
        {
            for (var i = last.End; i < at; i++)
            {
                if (context.Is(i, WordClass.Aux | WordClass.Past | WordClass.Say | WordClass.Subordinator) || KindTable.Of(context.Lower(i), KindRole.Object) is not null) return null;
            }

            candidate.FromLeft = true;
            return last.Kind;
        }

        return null;
    }

    /// <summary>"a death toll of 12", "put the figure at 30", "speaks of 14".</summary>
    private FigureKind? Toll(Candidate candidate, int index, FigureKind? previous)
    {
        var before = index > 0 ? candidates[index - 1].Kind : previous;
        for (var i = candidate.First - 1; i >= sentence.First && i > candidate.First - 9; i--)
        {
            if (context.IsComma(i) || context.Mark(i) is ';' or ':') return null;
            if (context.Is(i, "toll") || context.Is(i, "tolls")) return context.Lower(Math.Max(0, i - 1)) is "injury" or "casualty" ? FigureKind.Injured : FigureKind.Killed;
            if (context.Is(i, "number") || context.Is(i, "figure") || context.Is(i, "total") || context.Is(i, "count") || context.Is(i, "tally"))
            {
                if (!context.Is(candidate.First - 1, WordClass.Preposition)) return null;
                for (var j = i + 1; j < candidate.First; j++)
                {
                    if (KindTable.Of(context.Lower(j), KindRole.State | KindRole.Head) is { } kind) return kind;
                }

                return candidate.Bare && context.Is(candidate.First - 1, "at") || context.Is(candidate.First - 1, "to") ? before : null;
            }

            if (context.Lower(i) is "speaks" or "spoke" or "spoken" && context.Is(i + 1, "of") && candidate.Bare && before is FigureKind.Killed or FigureKind.Injured or FigureKind.Missing) return before;
        }

        return null;
    }

    /// <summary>"two of them seriously", "a family of four", "nine of the dead".</summary>
    private FigureKind? Part(Candidate candidate, int index, FigureKind? previous)
    {
        if (!candidate.Noun.Part) return null;
        if (index > 0 && candidates[index - 1].Kind is { } last && (context.IsComma(candidate.First - 1) || context.Is(candidate.First - 1, "and") || context.Is(candidate.First - 1, "including"))) return last;
        return KindTable.Of(context.Lower(candidate.Noun.Head), KindRole.Head | KindRole.State);
    }

    private FigureKind? Weak(Candidate candidate)
    {
        if (candidate.Amount.Strong) return FigureKind.Deployed;
        if (candidate.Bare) return null;
        return context.Lower(candidate.Noun.Head) switch
        {
            "refugees" => FigureKind.Displaced,
            "detainees" or "inmates" or "prisoners" => FigureKind.Detained,
            "patients" when Within(candidate.End, 20, "cuts", "injuries", "wounds", "burns", "fractures", "injured") => FigureKind.Injured,
            "hostages" or "captives" => FigureKind.Captured,
            _ => null,
        };
    }
}

using Dateline.Extraction.Documents;
using Dateline.Extraction.Facts;
using Dateline.Extraction.Syntax;

namespace Dateline.Extraction.Figures;

/// <summary>Tells what happened to those a number counts: by its noun, the words next to it, the verb before it, the one after it, then by those before.</summary>
/// <param name="sentence">The sentence with its numbers.</param>
internal sealed class KindReader(FigureSentence sentence)
{
    private const int Reach = 40;

    private readonly FactContext context = sentence.Context;
    private readonly GovernorReader governor = new(sentence);
    private readonly PredicateReader predicate = new(sentence);
    private readonly DependencyReader dependency = new(sentence);
    private readonly TollReader toll = new(sentence);

    /// <summary>Fills the kinds of all numbers of the sentence.</summary>
    /// <param name="previous">The kind of the last figure before the sentence.</param>
    /// <param name="crowd">Whether that one was of a crowd.</param>
    public void Read(FigureKind? previous, bool crowd)
    {
        Candidate? before = null;
        for (var i = 0; i < sentence.Candidates.Count; i++)
        {
            var candidate = sentence.Candidates[i];
            candidate.IsWhole = before is not null && before.End >= candidate.End;
            var part = i + 1 < sentence.Candidates.Count && sentence.Candidates[i + 1].End <= candidate.End;
            candidate.Kind ??= part ? governor.Of(candidate) : null;
            candidate.Kind ??= Head(candidate) ?? State(candidate);
            if (candidate.Kind is null && !candidate.IsWhole && !IsOfWhole(candidate))
                candidate.Kind = governor.Of(candidate) ?? predicate.Of(candidate) ?? Joined(candidate, before) ?? dependency.Of(candidate) ?? toll.Of(candidate, before?.Kind ?? previous, Repeated(candidate, before, previous, crowd)) ?? Part(candidate, before, previous);
            candidate.Kind ??= Described(candidate) ?? Parallel(candidate, before, previous) ?? Weak(candidate, before?.Kind ?? previous) ?? Contrasted(candidate, before);
            if (candidate.Kind == FigureKind.Injured && IsIll(candidate)) candidate.Kind = FigureKind.Other;

            // "61 wounded soldiers had been brought in"
            if (candidate.Kind == FigureKind.Deployed && Described(candidate) is FigureKind.Injured and var hurt) candidate.Kind = hurt;
            if (!candidate.IsWhole) before = candidate;
        }
    }

    private static FigureKind? Repeated(Candidate candidate, Candidate? before, FigureKind? previous, bool crowd) =>
        before?.Kind ?? (crowd && candidate.Amount.Value >= TollReader.SmallestCrowd ? FigureKind.Other : previous);

    // In an outbreak the hospital treats the sick, unless the sentence speaks of wounds.
    private bool IsIll(Candidate candidate)
    {
        if ((context.Scene & Scene.Outbreak) == 0) return false;
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (KindTable.Of(context.Lower(i), KindRole.Object | KindRole.Head | KindRole.For) == FigureKind.Injured && !(context.Lower(i) is "treat" or "treats" or "treated" or "treating" or "hospitalised" or "hospitalized")) return false;
        }

        return true;
    }

    private FigureKind? Head(Candidate candidate)
    {
        if (candidate.Amount.Strong) return context.Is(candidate.End - 1, "strong") && !context.IsDash(candidate.End - 2) && (context.Scene & Scene.War) == 0 ? FigureKind.Other : FigureKind.Deployed;
        return candidate.Bare || candidate.Noun.Part && context.Is(candidate.Noun.Head, WordClass.Pronoun) || KindTable.Of(context.Lower(candidate.Noun.Head), KindRole.Head) is not { } kind || kind == FigureKind.Other ? null : kind;
    }

    /// <summary>"12 dead", "more than 330 injured", "40 people killed in", "ten critically".</summary>
    private FigureKind? State(Candidate candidate)
    {
        var at = candidate.End;
        while (context.Is(at, "more") || context.Is(at, "others") || context.Is(at, "as")) at++;
        if (at < sentence.End && context.Is(at, WordClass.Be) && context.Is(at + 1, "feared")) at += 2;
        if (at >= sentence.End) return null;
        if (StateAt(candidate, at) is { } state) return state;
        return context.Is(at, WordClass.Adverb) || context.Lower(at).EndsWith("ly", StringComparison.Ordinal) ? StateAt(candidate, at + 1) : null;
    }

    private FigureKind? StateAt(Candidate candidate, int at)
    {
        if (at >= sentence.End) return null;
        var told = PhraseTable.At(context, candidate, at);
        if (told is null && sentence.IsObject(at + 1) || (told ?? KindTable.Of(context.Lower(at), KindRole.State)) is not { } state) return null;

        // "Six workers seized on Monday walked free": the verb of the sentence says what became of them.
        return context.Lower(at).EndsWith("ed", StringComparison.Ordinal) && predicate.Of(candidate, at + 1, finite: true) is { } became and not FigureKind.Other ? became : state;
    }

    /// <summary>"half of the 60 passengers": what is said is not said of all.</summary>
    private bool IsOfWhole(Candidate candidate)
    {
        var of = candidate.First - 1;
        if (context.Is(of, WordClass.Determiner | WordClass.Possessive)) of--;
        else if (context.Is(of - 1, "one")) return false;
        if (context.Is(of, "of") && context.StartsSentence(of)) return true;
        return of > sentence.First && context.Is(of, "of") && context.Lower(of - 1) is "half" or "most" or "some" or "many" or "none" or "third" or "thirds" or "quarter" or "quarters" or "percent" or "cent" or "%" or "majority" or "fraction" or "any" or "fifth" or "tenth" or "number" or "handful" or "rest" or "all" or "each" && !(context.Is(of - 1, "number") && context.Is(of - 2, "the"));
    }

    /// <summary>"four soldiers and two policemen" share a verb; "including eleven children" shares the kind of those before.</summary>
    private FigureKind? Joined(Candidate candidate, Candidate? last)
    {
        if (last is null || candidate.Bare && candidate.Amount.Value == 1) return null;
        var at = candidate.First - 1;

        // "Eleven died: eight women and three boys."
        if (context.Mark(at) == ':' && context.IsPunctuation(at) && !candidate.Bare && last.Kind is not null)
        {
            candidate.FromLeft = true;
            return last.Kind;
        }

        if (context.Is(at, "of") && context.Is(at - 1, "those") || (context.Is(at, "which") || context.Is(at, "whom")) && context.Is(at - 1, "of")) return last.Kind;
        if (IsIncluding(at) || (context.Is(at, "them") || context.Is(at, "whom")) && context.Is(at - 1, "among"))
        {
            // "among them nine women and four children"
            candidate.FromLeft = true;
            return last.Kind;
        }

        if (!last.FromLeft && !OpensList(last.End) || !context.Is(at, "and") && !context.Is(at, "or") && !context.IsComma(at)) return null;
        for (var i = last.End; i < at; i++)
        {
            if (context.Is(i, WordClass.Aux | WordClass.Past | WordClass.Say | WordClass.Subordinator) || KindTable.Of(context.Lower(i), KindRole.Object) is not null) return null;
        }

        candidate.FromLeft = true;
        return last.Kind;
    }

    private bool IsIncluding(int at) => context.Is(at, "including") || context.Is(at, "among");

    /// <summary>"62 people, including a prosecutor and two nuns": whether what follows a number lists some of those counted.</summary>
    private bool OpensList(int at) => context.IsComma(at) && IsIncluding(at + 1) || IsIncluding(at);

    /// <summary>"two of them seriously", "a family of four", "nine of the dead", "(four of them children)".</summary>
    private FigureKind? Part(Candidate candidate, Candidate? last, FigureKind? previous)
    {
        if (!candidate.Noun.Part || candidate.Amount.Value == 1 && (context.IsComma(candidate.End) || context.Is(candidate.End, WordClass.Determiner))) return null;
        var before = candidate.First - 1;
        if (last is null && candidate.Bare) return previous;
        if (last?.Kind is { } kind && (context.IsComma(before) || context.IsDash(before) || context.Mark(before) == '(' || context.Is(before, "and") || context.Is(before, "including"))) return kind;
        if (context.StartsSentence(candidate.First) && context.Is(candidate.Noun.Head, "them")) return previous;
        return KindTable.Of(context.Lower(candidate.Noun.Head), KindRole.Head | KindRole.State);
    }

    /// <summary>"expected 10,000 visitors but only 2,000 came", "of the 13 injured, three are officers".</summary>
    private FigureKind? Contrasted(Candidate candidate, Candidate? before)
    {
        if (before is null || !candidate.Bare || candidate.Amount.Value == 1 || !context.Is(candidate.End, WordClass.Past | WordClass.Aux) && !context.Lower(Math.Min(candidate.End, context.Count - 1)).EndsWith("ed", StringComparison.Ordinal)) return null;
        if (context.Is(sentence.First, "of") && before.First <= sentence.First + 2) return before.Kind;
        return !before.Bare && context.Is(candidate.First - 1, WordClass.Coordinator | WordClass.Subordinator) ? FigureKind.Other : null;
    }

    /// <summary>What befell the victims, from a noun before them: "kidnappings, which reached 3,500 victims".</summary>
    private FigureKind? Named(Candidate candidate)
    {
        for (var i = candidate.First - 1; i >= sentence.First && i > candidate.First - Reach; i--)
        {
            if (KindTable.Of(context.Lower(i), KindRole.Head) is { } kind) return kind;
        }

        return null;
    }

    /// <summary>"3,000 displaced people".</summary>
    private FigureKind? Described(Candidate candidate)
    {
        for (var i = candidate.Amount.End; i < candidate.Noun.Head; i++)
        {
            if (!candidate.Noun.Part && KindTable.Of(context.Lower(i), KindRole.State) is { } state) return state;
        }

        return null;
    }

    /// <summary>"to 22 dead; Quito to eleven", "thousands more in Boston": a number on its own that repeats the words before the last.</summary>
    private FigureKind? Parallel(Candidate candidate, Candidate? before, FigureKind? previous)
    {
        if (candidate.Bare && before is null && context.Is(candidate.End - 1, "more") && context.Is(candidate.First - 1, WordClass.Be)) return previous;
        if (before?.Kind is not { } kind) return null;
        if (IsOthers(candidate) && (context.IsComma(candidate.First - 1) || context.Is(candidate.First - 1, "and") || context.Is(candidate.First - 1, "with"))) return kind;
        if (!candidate.Bare) return null;

        // "hurt by stones, one by a flowerpot"
        if ((context.IsComma(candidate.First - 1) || context.Is(candidate.First - 1, "and")) && context.Lower(candidate.End) is "by" or "at" or "in" or "near" or "on" or "outside") return kind;
        var more = context.Is(candidate.End - 1, "more") || context.Is(candidate.First, "another") || context.Is(candidate.First + 1, "further");
        return more || context.Is(candidate.First - 1, WordClass.Preposition) && context.Lower(candidate.First - 1).SequenceEqual(context.Lower(before.First - 1)) ? kind : null;
    }

    // "died at the scene and three others on the way to hospital"
    private bool IsOthers(Candidate candidate) => !candidate.Bare && candidate.Noun.Head == candidate.Noun.First && context.Is(candidate.Noun.Head, "others");

    private FigureKind? Weak(Candidate candidate, FigureKind? previous)
    {
        if (context.Is(candidate.End, "aboard") || context.Is(candidate.End, "on") && context.Is(candidate.End + 1, "board")) return FigureKind.Other;
        if (candidate.Bare) return null;
        if (context.Is(candidate.Noun.Head, "victims")) return Named(candidate) ?? (previous is FigureKind.Killed or FigureKind.Injured ? previous : null);
        if (context.Is(candidate.Noun.Head, "patients") && sentence.Has(candidate.End, 20, "cuts", "injuries", "wounds", "burns", "fractures", "injured")) return FigureKind.Injured;
        if (KindTable.Of(context.Lower(candidate.Noun.Head), KindRole.Weak | KindRole.Head) is { } weak) return weak;
        if (KindTable.Of(context.Lower(candidate.Noun.Head), KindRole.Force) is { } force && candidate.Amount.Value > 1 && !candidate.Noun.Part && !IsPatient(candidate)) return force;
        if (IsUnit(candidate)) return FigureKind.Deployed;
        var owned = context.Is(candidate.First - 1, WordClass.Possessive) || context.Is(candidate.First - 1, "'s");
        return owned && context.Lower(candidate.Noun.Head) is "soldiers" or "marines" ? FigureKind.Deployed : null;
    }

    /// <summary>"a battalion of 500 men", "two more companies, around 200 men,": the men of a unit.</summary>
    private bool IsUnit(Candidate candidate)
    {
        if (context.Lower(candidate.Noun.Head) is not ("men" or "soldiers" or "troops" or "personnel" or "fighters" or "strong")) return false;
        if (context.Is(candidate.First - 1, "of")) return KindTable.Of(context.Lower(candidate.First - 2), KindRole.For) == FigureKind.Deployed;
        for (var i = candidate.First - 2; context.IsComma(candidate.First - 1) && i >= sentence.First && i > candidate.First - 8; i--)
        {
            if (context.Lower(i) is "battalions" or "battalion" or "companies" or "brigade" or "brigades" or "regiment" or "platoons" or "platoon" or "detachment" or "column" or "reinforcements") return true;
            if (context.IsPunctuation(i)) return false;
        }

        return false;
    }

    /// <summary>Whether something is done to them or they only do it: "the arrest of two officers", "ushered away by two officers".</summary>
    private bool IsPatient(Candidate candidate)
    {
        var top = candidate.TopIn(sentence.Context, sentence.Tree);
        return top < 0 || context.Is(candidate.First - 1, "by") && candidate.Amount.Value < 5 && context.Lower(candidate.First - 2) is not ("accompanied" or "escorted" or "guarded") || context.Is(candidate.First - 1, "of") || context.Is(candidate.First - 1, "on") || sentence.Tree.RelationOf(top) is Relation.Obj or Relation.NsubjPass or Relation.Iobj
            || sentence.Tree.RelationOf(top) == Relation.Nsubj && KindTable.Of(context.Lower(sentence.Tree.Head(top)), KindRole.Object) is not null;
    }
}

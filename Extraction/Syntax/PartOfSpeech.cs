namespace Dateline.Extraction.Syntax;

#pragma warning disable CS1591 // The members are the universal part-of-speech tags (universaldependencies.org/u/pos).

/// <summary>The universal parts of speech; <see cref="None"/> stands for no token.</summary>
public enum PartOfSpeech : byte
{
    None, Adj, Adp, Adv, Aux, Cconj, Det, Intj, Noun, Num, Part, Pron, Propn, Punct, Sconj, Sym, Verb, X,
}

#pragma warning restore CS1591

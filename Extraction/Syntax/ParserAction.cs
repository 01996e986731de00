namespace Dateline.Extraction.Syntax;

/// <summary>An output of the parser: a step and the relation it makes.</summary>
internal readonly record struct ParserAction(Step Step, Relation Relation);

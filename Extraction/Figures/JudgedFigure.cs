using Dateline.Extraction.Documents;
using Dateline.Extraction.Text;

namespace Dateline.Extraction.Figures;

/// <summary>A number whose kind is decided.</summary>
/// <param name="Candidate">The number.</param>
/// <param name="Kind">What befell those counted.</param>
/// <param name="Sentence">Where it stands.</param>
internal readonly record struct JudgedFigure(Candidate Candidate, FigureKind Kind, Sentence Sentence);

using Dateline.Extraction.Figures;

namespace Dateline.Tools.Train.Figures;

/// <summary>Trains the model that chooses whom a figure is credited to.</summary>
internal static class SourceTraining
{
    // How many weights the model keeps.
    private const int MostNumbers = 9_000;

    // The rules are right more often in the articles they were made with than in others.
    private const float Blind = 0.4f;

    public static LogLinear Run(IEnumerable<FigureArticle> articles, LogLinearOptions options, int seed)
    {
        var examples = articles.SelectMany(article => article.Sources.Lessons()).ToArray();
        var model = new LogLinear(1, 0, options, seed);
        model.Know(examples.SelectMany(example => example.Candidates));
        var random = new Random(seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            // The model has to be small: the light features go, and the others learn to do without them.
            if (epoch == options.Epochs * 2 / 3) model.Keep(MostNumbers);
            var rate = options.Rate * (1 - ((float)epoch / options.Epochs));
            random.Shuffle(examples);
            foreach (var (candidates, right) in examples)
                model.Learn(random.NextSingle() < Blind ? Array.ConvertAll(candidates, keys => Array.FindAll(keys, key => !SourceFeatures.IsOfRules(key))) : candidates, right, rate);
        }

        return model;
    }
}

using Dateline.Extraction.Figures;

namespace Dateline.Tools.Train.Figures;

/// <summary>Trains the model that decides what numbers count.</summary>
internal static class FigureTraining
{
    // How many weights the model keeps.
    private const int MostNumbers = 400_000;

    // The rules are right more often in the articles they were made with than in others: the model has to do without them most of the time.
    private const float Blind = 0.6f;

    // What the numbers before count is not known for sure: often the model has to do with what the rules say of them.
    private const float Guessed = 0.4f;

    public static LogLinear Run(IReadOnlyList<FigureArticle> articles, LogLinearOptions options, int seed)
    {
        var examples = articles.SelectMany(article => article.Examples).Where(example => example.Label >= 0).ToArray();
        var model = new LogLinear(FigureModel.Kinds, examples[0].Vector.Length, options, seed);
        model.Know(examples.Select(example => example.Keys));
        var random = new Random(seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            // The model has to be small: the light features go, and the others learn to do without them.
            if (epoch == options.Epochs * 2 / 3) model.Keep(MostNumbers / FigureModel.Kinds);
            var rate = options.Rate * (1 - ((float)epoch / options.Epochs));
            random.Shuffle(examples);
            foreach (var example in examples)
            {
                var keys = random.NextSingle() < Guessed ? example.Guessed : example.Keys;
                model.Learn(random.NextSingle() < Blind ? Array.FindAll(keys, key => !FigureFeatures.IsOfRules(key)) : keys, example.Vector, example.Label, rate);
            }
        }

        return model;
    }
}

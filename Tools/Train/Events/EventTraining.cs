using Dateline.Extraction.Events;

namespace Dateline.Tools.Train.Events;

/// <summary>The models that read events.</summary>
/// <param name="Bias">What is added to every type against nothing.</param>
internal sealed record EventModels(LogLinear Types, LogLinear Statuses, RankingNetwork Roles, float Bias)
{
    /// <summary>The likeliest outcome, the bias added to all but the first.</summary>
    public static int Likeliest(float[] scores, float bias)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
        {
            if (scores[i] + bias > (best == 0 ? scores[0] : scores[best] + bias)) best = i;
        }

        return best;
    }
}

/// <summary>Trains the models of events.</summary>
/// <param name="options">How.</param>
/// <param name="bias">What is added to every type against nothing.</param>
/// <param name="seed">The seed.</param>
internal sealed class EventTraining(LogLinearOptions options, float bias, int seed)
{
    private const int MostTypes = 46_000;
    private const int MostStatuses = 10_000;
    private const int MostRoles = 45_000;
    private const int Hidden = 14;

    // With half of the features left out at each step it is less sure of a party that the text does not name.
    private const float Forgetful = 0.5f;

    public EventModels Run(IReadOnlyList<EventArticle> articles)
    {
        var types = articles.SelectMany(article => article.Types).ToArray();
        var statuses = articles.SelectMany(article => article.Statuses).ToArray();
        var models = new EventModels(
            new LogLinear(EventModel.Types, types[0].Vector.Length, options, seed),
            new LogLinear(EventModel.Statuses, 0, options, seed),
            Roles(articles.SelectMany(article => article.Roles)),
            bias);
        models.Types.Know(types.Select(example => example.Keys));
        models.Statuses.Know(statuses.Select(example => example.Keys));
        Learn(types, options, () => models.Types.Keep(MostTypes), (example, rate) => models.Types.Learn(example.Keys, example.Vector, example.Label, rate));
        Learn(statuses, options, () => models.Statuses.Keep(MostStatuses), (example, rate) => models.Statuses.Learn(example.Keys, [], example.Label, rate));
        return models;
    }

    private RankingNetwork Roles(IEnumerable<RoleExample> all)
    {
        // Of some the text does not tell what annotators say, or tells it in words of its own.
        RoleExample[] examples = [.. all.Where(example => example.Right.Contains(true))];
        // A network learns single examples by heart sooner.
        var fewer = options with { Epochs = options.Epochs * 5 / 6, Dropout = Forgetful, LeastCount = options.LeastCount + 1 };
        var model = new RankingNetwork(Hidden, fewer, seed);
        model.Know(examples.SelectMany(example => example.Keys));
        Learn(examples, fewer, () => model.Keep(MostRoles), (example, rate) => model.Learn(example.Keys, example.Right, rate));
        return model;
    }

    /// <param name="examples">What is learned from, in an order that changes.</param>
    /// <param name="options">How long and how fast.</param>
    /// <param name="lighten">The model has to be small: two thirds through the light features go, and the others learn to do without them.</param>
    /// <param name="learn">A step.</param>
    private void Learn<T>(T[] examples, LogLinearOptions options, Action lighten, Action<T, float> learn)
    {
        var random = new Random(seed);
        for (var epoch = 0; epoch < options.Epochs; epoch++)
        {
            if (epoch == options.Epochs * 2 / 3) lighten();
            random.Shuffle(examples);
            foreach (var example in examples) learn(example, options.Rate * (1 - ((float)epoch / options.Epochs)));
        }
    }
}

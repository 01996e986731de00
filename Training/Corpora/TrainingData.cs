namespace Dateline.Training.Corpora;

/// <summary>The corpora, each split into what is learned from and what is only measured on.</summary>
internal sealed class TrainingData
{
    private const int DevelopmentInHundred = 4;

    // Of headlines that stand by themselves.
    private const double Capitals = 0.3;
    private readonly List<(Corpus Corpus, List<Passage> Passages)> _training = [];
    private readonly List<Passage> _articles = [];
    private readonly Rows _rows = new(Own("Lists"));

    public TrainingData(string folder)
    {
        foreach (var corpus in Corpus.All)
        {
            var path = Path.Combine(folder, "ner", corpus.Name + ".conll");
            if (!File.Exists(path)) throw new FileNotFoundException($"The corpus {corpus.Name} is missing.", path);
            Split(corpus, CorpusReader.Columns(path, corpus));
        }

        AddArticles("news-prose", Directory.GetFiles(Path.Combine(folder, "news-prose"), "*.ann"));
        foreach (var kind in Directory.GetFiles(Own("Prose"), "*.ann").GroupBy(file => Path.GetFileName(file).Split('-')[0]).OrderBy(kind => kind.Key, StringComparer.Ordinal)) AddArticles(kind.Key, kind);
        AddArticles("gold", Directory.GetFiles(Own("Gold"), "*.ann"));
        foreach (var kind in Directory.GetFiles(Own("Names"), "*.ann").Order(StringComparer.Ordinal)) Development["names-" + Path.GetFileNameWithoutExtension(kind)] = CorpusReader.Marked(kind);
        Organisations = OrganisationList.Read(Path.Combine(Own("Lists"), "organisations.txt"));
        Pool = new NamePool(File.ReadLines(Path.Combine(folder, "first-names.txt")), Towns(folder), _rows["cities"], Organisations, _articles.Concat(_training.Where(c => c.Corpus.Name is "voa-news" or "wikigold" or "uner-ewt").SelectMany(c => c.Passages)));
    }

    /// <summary>Passages to measure on, by corpus.</summary>
    public Dictionary<string, List<Passage>> Development { get; } = [];

    public NamePool Pool { get; }

    /// <summary>Well-known organisations.</summary>
    public OrganisationList Organisations { get; }

    /// <summary>All passages that are learned from, as they are.</summary>
    public IEnumerable<Passage> All => _articles.Concat(_training.SelectMany(c => c.Passages));

    /// <summary>An epoch's passages: the shares of the corpora, rewritten, and made rows.</summary>
    public List<Passage> Epoch(Random random)
    {
        var syntheses = new Syntheses(Pool, _rows);
        var augmentation = new Augmentation(Pool, syntheses, random);
        List<Passage> passages = [.. _articles, .. Pieces(random)];
        foreach (var (corpus, all) in _training) passages.AddRange(all.Where(_ => random.NextDouble() < corpus.Share));
        passages = [.. passages.Select(augmentation.Apply)];
        for (var i = 0; i < 3_000; i++) passages.Add(syntheses.Make(random, 0.5f));
        return passages;
    }

    /// <summary>The paragraphs of the articles one by one, as the sentences of the other corpora stand.</summary>
    private IEnumerable<Passage> Pieces(Random random) =>
        from article in _articles
        from paragraph in article.Title is null || random.Next(2) == 0 ? article.Paragraphs : [random.NextDouble() < Capitals ? Augmentation.Capitals(article.Title) : article.Title, .. article.Paragraphs]
        select new Passage(null, [paragraph], 0, 1f);

    /// <summary>Takes every tenth article to measure on and the others to learn from.</summary>
    private void AddArticles(string name, IEnumerable<string> files)
    {
        var articles = files.Order(StringComparer.Ordinal).SelectMany(CorpusReader.Marked).ToList();
        Development[name] = [.. articles.Where((_, i) => i % 10 == 3)];
        _articles.AddRange(articles.Where((_, i) => i % 10 != 3));
    }

    private static string Own(string folder) => Path.Combine(AppContext.BaseDirectory, folder);

    private void Split(Corpus corpus, List<Passage> passages)
    {
        var random = new Random(corpus.Name.Length * 7919);
        List<Passage> training = [];
        List<Passage> development = [];
        foreach (var passage in passages) (random.Next(100) < DevelopmentInHundred ? development : training).Add(passage);
        _training.Add((corpus, training));
        Development[corpus.Name] = development;
    }

    private static IEnumerable<string> Towns(string folder) =>
        from line in File.ReadLines(Path.Combine(folder, "cities500.txt"))
        let columns = line.Split('\t')
        where long.Parse(columns[14], System.Globalization.CultureInfo.InvariantCulture) >= 30_000
        select columns[1];
}

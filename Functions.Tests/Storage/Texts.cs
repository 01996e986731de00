namespace Dateline.Functions.Tests.Storage;

/// <summary>Articles for tests; the extractor finds places in them.</summary>
public static class Texts
{
    public const string Kabul = "Schools open again in Kabul\n\nSchools in Kabul opened again on Monday, the government of Afghanistan said.\n\nThousands of children in Afghanistan had stayed at home.";

    public const string Paris = "Ministers meet in Paris\n\nThe ministers of France and Germany met in Paris on Tuesday.\n\nThey spoke about trade with Afghanistan.";

    public const string Berlin = "Rain in Berlin\n\nIt rained in Berlin on Wednesday, and in most of Germany.\n\nThe sun is expected in France.";
}

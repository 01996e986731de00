namespace Dateline.Extraction.Places;

/// <summary>What kind of place a gazetteer entry is.</summary>
public enum PlaceKind : byte
{
    /// <summary>A city, town or village.</summary>
    Town,

    /// <summary>A quarter of a town.</summary>
    Quarter,

    /// <summary>A second-level division: a county, a district.</summary>
    District,

    /// <summary>A first-level division: a state, a province.</summary>
    Region,

    /// <summary>A country or territory with an ISO 3166-1 code.</summary>
    Country,

    /// <summary>A continent.</summary>
    Continent,

    /// <summary>A region without a government of its own, an island, a peninsula.</summary>
    Area,

    /// <summary>A state that is no more.</summary>
    Historic,

    /// <summary>A sea, ocean, bay, strait or canal.</summary>
    Sea,

    /// <summary>A lake.</summary>
    Lake,

    /// <summary>A river or its delta.</summary>
    River,

    /// <summary>A mountain or range.</summary>
    Mountain,

    /// <summary>A desert.</summary>
    Desert,

    /// <summary>A building, base, airport, square.</summary>
    Building,
}

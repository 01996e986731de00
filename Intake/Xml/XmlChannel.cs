namespace Dateline.Intake.Xml;

/// <summary>What a feed says of itself before its entries.</summary>
internal sealed record XmlChannel(string? Title, string? Language);

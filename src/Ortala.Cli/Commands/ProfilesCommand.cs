using System.CommandLine;
using System.Text.Json;
using Ortala.Cli.Terminal;
using Ortala.Procedures.Profiles;

namespace Ortala.Cli.Commands;

/// <summary><c>ortala profiles</c>: the official forms that ship with the program.</summary>
static class ProfilesCommand
{
    internal static Command Build(Language language)
    {
        var json = Shared.Json(language);
        var command = new DocumentedCommand("profiles", language.Say("Daftar bentuk resmi (profil) yang tersedia", "List the official forms (profiles)"))
        {
            Examples = [("ortala profiles", language.Say("id, kertas, nama, dan catatan tiap profil", "id, paper, name and notice of each profile"))],
        };
        command.With(json).SetAction(call =>
        {
            if (call.GetValue(json)) WriteJson();
            else WriteLines(language);
            return CommandLine.Ok;
        });
        return command;
    }

    static void WriteLines(Language language)
    {
        foreach (var profile in ShippedProfiles.All)
        {
            Console.Out.WriteLine($"{profile.Id,-22}{profile.Paper,-15}{profile.Name.In(language.Code)}");
            if (profile.Notice is { } notice) Console.Out.WriteLine("    " + notice.In(language.Code));
        }
    }

    static void WriteJson()
    {
        using var stream = Console.OpenStandardOutput();
        using (var json = new Utf8JsonWriter(stream, JsonReporter.Options))
        {
            json.WriteStartObject();
            json.WriteNumber("version", 1);
            json.WriteStartArray("profiles");
            foreach (var profile in ShippedProfiles.All) Write(json, profile);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
    }

    static void Write(Utf8JsonWriter json, Profile profile)
    {
        json.WriteStartObject();
        json.WriteString("id", profile.Id);
        JsonReporter.Write(json, "name", profile.Name);
        json.WriteString("paper", profile.Paper);
        if (profile.Notice is { } notice) JsonReporter.Write(json, "notice", notice);
        json.WriteEndObject();
    }
}

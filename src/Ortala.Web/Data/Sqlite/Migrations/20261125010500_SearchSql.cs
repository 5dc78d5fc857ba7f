using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ortala.Web.Data.Sqlite.Migrations;

/// <summary>
/// The full-text table over the search entries: the words as they stand, for what is being typed and for numbers, and the stems. It holds no texts of its own;
/// triggers keep it in step within the transaction of the entry. Prefixes of two and three letters are indexed. Titles count ten times.
/// </summary>
[DbContext(typeof(SqliteDb)), Migration("20261125010500_SearchSql")]
public sealed class SearchSql : Migration
{
    const string Columns = "Kind, Title, TitleStems, Body, BodyStems";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (typeof(SearchEntry).GetProperty("TitleStems") is null) return; // until the search's own columns are on main
        migrationBuilder.Sql($"CREATE VIRTUAL TABLE SearchWords USING fts5({Columns}, content='SearchEntries', content_rowid='Id', tokenize=\"unicode61 remove_diacritics 2\", prefix='2 3');");
        migrationBuilder.Sql("INSERT INTO SearchWords(SearchWords, rank) VALUES('rank', 'bm25(0.0, 10.0, 8.0, 1.0, 1.0)');");
        migrationBuilder.Sql("CREATE VIRTUAL TABLE SearchVocabulary USING fts5vocab(SearchWords, col);");
        migrationBuilder.Sql($"CREATE TRIGGER SearchEntries_Added AFTER INSERT ON SearchEntries BEGIN {Adding} END;");
        migrationBuilder.Sql($"CREATE TRIGGER SearchEntries_Removed AFTER DELETE ON SearchEntries BEGIN {Removing} END;");
        migrationBuilder.Sql($"CREATE TRIGGER SearchEntries_Changed AFTER UPDATE ON SearchEntries BEGIN {Removing} {Adding} END;");
        migrationBuilder.Sql("INSERT INTO SearchWords(SearchWords) VALUES('rebuild');");
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var trigger in (string[])["Added", "Removed", "Changed"]) migrationBuilder.Sql($"DROP TRIGGER SearchEntries_{trigger};");
        migrationBuilder.Sql("DROP TABLE SearchVocabulary;");
        migrationBuilder.Sql("DROP TABLE SearchWords;");
    }

    const string Adding = $"INSERT INTO SearchWords(rowid, {Columns}) VALUES (new.Id, new.Kind, new.Title, new.TitleStems, new.Body, new.BodyStems);";
    const string Removing = $"INSERT INTO SearchWords(SearchWords, rowid, {Columns}) VALUES ('delete', old.Id, old.Kind, old.Title, old.TitleStems, old.Body, old.BodyStems);";
}

using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace Ortala.Web.Data.Sqlite.Migrations;

/// <summary>What the model cannot say of the audit trail: the database itself refuses to change it, and the words of details can be searched.</summary>
[DbContext(typeof(SqliteDb))]
[Migration("20261125010000_AuditSql")]
public sealed class AuditSql : Migration
{
    const string Texts = "json_extract({0}.Json, '$.about') || ' ' || json_extract({0}.Json, '$.why') || ' ' || coalesce(json_extract({0}.Json, '$.changes'), '')";

    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        foreach (var table in (string[])["AuditEvents", "AuditSeals"])
        {
            Refuse(migrationBuilder, table, "UPDATE");
            Refuse(migrationBuilder, table, "DELETE");
        }
        Refuse(migrationBuilder, "AuditDetails", "UPDATE"); // it may be erased, not changed
        migrationBuilder.Sql($"CREATE VIEW AuditDetailTexts AS SELECT d.EventNumber, {string.Format(null, Texts, "d")} AS Text FROM AuditDetails d;");
        migrationBuilder.Sql("CREATE VIRTUAL TABLE AuditSearch USING fts5(Text, content='AuditDetailTexts', content_rowid='EventNumber', tokenize='unicode61 remove_diacritics 2', detail='full');");
        migrationBuilder.Sql("INSERT INTO AuditSearch(AuditSearch, rank) VALUES('secure-delete', 1);"); // what is erased leaves the index too
        migrationBuilder.Sql("INSERT INTO AuditSearch(AuditSearch) VALUES('rebuild');");
        migrationBuilder.Sql($"CREATE TRIGGER AuditDetails_Indexed AFTER INSERT ON AuditDetails BEGIN INSERT INTO AuditSearch(rowid, Text) VALUES (new.EventNumber, {string.Format(null, Texts, "new")}); END;");
        migrationBuilder.Sql($"CREATE TRIGGER AuditDetails_Erased AFTER DELETE ON AuditDetails BEGIN INSERT INTO AuditSearch(AuditSearch, rowid, Text) VALUES ('delete', old.EventNumber, {string.Format(null, Texts, "old")}); END;");
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder)
    {
        foreach (var name in (string[])["AuditDetails_Erased", "AuditDetails_Indexed", "AuditDetails_NoUPDATE", "AuditEvents_NoUPDATE", "AuditEvents_NoDELETE", "AuditSeals_NoUPDATE", "AuditSeals_NoDELETE"])
            migrationBuilder.Sql($"DROP TRIGGER {name};");
        migrationBuilder.Sql("DROP TABLE AuditSearch;");
        migrationBuilder.Sql("DROP VIEW AuditDetailTexts;");
    }

    static void Refuse(MigrationBuilder migration, string table, string what) =>
        migration.Sql($"CREATE TRIGGER {table}_No{what} BEFORE {what} ON {table} BEGIN SELECT RAISE(ABORT, 'the audit trail is only added to'); END;");
}

package claimtrail.corpus.store;

import claimtrail.corpus.document.PartialDate;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Reads the columns that several tables have.
final class Columns {

    /// The time of what will not happen: the end of the year 9999, since databases have no greater one in common.
    static final Instant NEVER = Instant.ofEpochMilli(253_402_300_799_000L);

    private Columns() {}

    static Instant instant(ResultSet row, String column) throws SQLException {
        return Instant.ofEpochMilli(row.getLong(column));
    }

    static @Nullable Instant instantOrNull(ResultSet row, String column) throws SQLException {
        var millis = row.getLong(column);
        return row.wasNull() ? null : Instant.ofEpochMilli(millis);
    }

    static URI address(ResultSet row, String column) throws SQLException {
        return URI.create(text(row, column));
    }

    static String text(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        if (text == null) {
            throw new SQLException("no " + column);
        }
        return text;
    }

    static @Nullable String textOrNull(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    static @Nullable PartialDate dateOrNull(ResultSet row, String column) throws SQLException {
        var text = row.getString(column);
        return text == null ? null : new PartialDate(text);
    }

    static @Nullable String text(@Nullable PartialDate date) {
        return date == null ? null : date.text();
    }
}

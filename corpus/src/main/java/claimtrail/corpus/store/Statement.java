package claimtrail.corpus.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/// A statement of which a crawl performs thousands a second: its values go straight to the driver, in order,
/// without the names and types by which the others are bound.
record Statement(String sql) {

    /// Performs it.
    ///
    /// @param values texts and numbers, `null` where there is none
    int update(Handle handle, @Nullable Object... values) {
        try (var statement = handle.getConnection().prepareStatement(sql)) {
            for (var at = 0; at < values.length; at++) {
                bind(statement, at + 1, values[at]);
            }
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new StatementFailed(sql, failure);
        }
    }

    /// As Jdbi throws it.
    private static final class StatementFailed extends JdbiException {

        private static final long serialVersionUID = 1;

        StatementFailed(String sql, SQLException cause) {
            super(sql, cause);
        }
    }

    private static void bind(PreparedStatement statement, int at, @Nullable Object value) throws SQLException {
        switch (value) {
            case null -> statement.setString(at, null);
            case String text -> statement.setString(at, text);
            case Long number -> statement.setLong(at, number);
            case Integer number -> statement.setInt(at, number);
            default -> throw new IllegalArgumentException("neither text nor number: " + value);
        }
    }
}

package ca.roadshow.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RealPostgresIT {

    @Test
    void createsDatabaseForEachCaller() throws SQLException {
        var first = RealParts.postgres().newDatabase("Registration service");
        var second = RealParts.postgres().newDatabase("Registration service");

        assertThat(first).contains("registration_service_").isNotEqualTo(second);
        assertThat(query(first, "select count(*) from pg_tables where schemaname = 'public'"))
                .isEqualTo("0");
        assertThat(query(second, "select current_setting('server_version_num')::int / 10000"))
                .isEqualTo("18");
    }

    @Test
    void usesConfiguredSource() throws SQLException {
        var data = query(RealParts.postgres().newDatabase("origin"), "select current_setting('data_directory')");

        assertThat(data.contains("real-parts")).isNotEqualTo(RealParts.inContainers());
    }

    private static String query(String url, String sql) throws SQLException {
        var postgres = RealParts.postgres();
        try (var connection = DriverManager.getConnection(url, postgres.username(), postgres.password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}

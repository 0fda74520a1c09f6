package ca.roadshow.registration.identity.signin;

import ca.roadshow.registration.identity.person.LinkPurpose;
import ca.roadshow.web.link.MailLinks;
import ca.roadshow.web.link.MailLinks.Opening;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.authentication.ott.GenerateOneTimeTokenRequest;
import org.springframework.security.authentication.ott.OneTimeTokenAuthenticationToken;
import org.springframework.security.authentication.ott.OneTimeTokenService;

/**
 * The one-time tokens of one purpose. PostgreSQL stores only their hash. A token is the id of a link and its signature; the
 * service that sends the mail computes it too, so no secret is transmitted.
 */
public class LinkTokens implements OneTimeTokenService {

    private final LinkPurpose purpose;
    private final JdbcClient jdbc;
    private final MailLinks links;
    private final Clock clock;

    LinkTokens(LinkPurpose purpose, JdbcClient jdbc, MailLinks links, Clock clock) {
        this.purpose = purpose;
        this.jdbc = jdbc;
        this.links = links;
        this.clock = clock;
    }

    /** Takes a {@link LinkWish}. */
    @Override
    public LinkToken generate(GenerateOneTimeTokenRequest request) {
        if (!(request instanceof LinkWish wish)) {
            throw new IllegalArgumentException("A link has an id");
        }
        var value = valueOf(wish.linkId());
        var expiresAt = clock.instant().plus(wish.getExpiresIn());
        jdbc.sql("insert into one_time_token (token_hash, purpose, link_id, address_id, path, expires_at)"
                        + " values (?, ?, ?, ?, ?, ?)")
                .param(hash(value))
                .param(purpose.name())
                .param(wish.linkId())
                .param(wish.getUsername())
                .param(wish.path())
                .param(utc(expiresAt))
                .update();
        return new LinkToken(value, wish.linkId(), wish.getUsername(), wish.path(), expiresAt);
    }

    /** Deletes the token. If several requests use it at the same time, only one of them gets it. */
    @Override
    public @Nullable LinkToken consume(OneTimeTokenAuthenticationToken authentication) {
        var value = authentication.getTokenValue();
        return consume(value == null ? "" : value).orElse(null);
    }

    public Optional<LinkToken> consume(String value) {
        return jdbc.sql("delete from one_time_token where token_hash = any (?) and purpose = ? and expires_at > ?"
                        + " returning *")
                .params(hashes(value), purpose.name(), utc(clock.instant()))
                .query((row, _) -> token(value, row))
                .optional();
    }

    /** Whether the token is still valid. Does not use it. */
    public boolean isGood(String value) {
        return jdbc.sql("select count(*) from one_time_token where token_hash = any (?) and purpose = ? and"
                                + " expires_at > ?")
                        .params(hashes(value), purpose.name(), utc(clock.instant()))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Deletes the token of a link that is not mailed. */
    void drop(LinkToken token) {
        jdbc.sql("delete from one_time_token where token_hash = ? and purpose = ?")
                .params(hash(token.tokenValue()), purpose.name())
                .update();
    }

    void dropExpired() {
        jdbc.sql("delete from one_time_token where purpose = ? and expires_at <= ?")
                .params(purpose.name(), utc(clock.instant()))
                .update();
    }

    private String valueOf(String linkId) {
        return linkId + "." + links.tokens(purpose.link(), linkId).getFirst();
    }

    /** The token's hash for every accepted secret: the service that mailed it may sign with another secret than this one. */
    private String[] hashes(String value) {
        var dot = value.lastIndexOf('.');
        var linkId = value.substring(0, Math.max(0, dot));
        if (links.open(purpose.link(), value.substring(dot + 1), linkId) != Opening.OPENS) {
            return new String[0];
        }
        return links.tokens(purpose.link(), linkId).stream()
                .map(token -> hash(linkId + "." + token))
                .toArray(String[]::new);
    }

    private static LinkToken token(String value, ResultSet row) throws SQLException {
        return new LinkToken(
                value,
                row.getString("link_id"),
                row.getString("address_id"),
                row.getString("path"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant());
    }

    private static String hash(String value) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}

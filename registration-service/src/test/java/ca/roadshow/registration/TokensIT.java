package ca.roadshow.registration;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.events.access.AccessRegister;
import ca.roadshow.events.person.AddressId;
import ca.roadshow.testkit.SignedInPeople;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which session tokens are accepted, and which are refused. */
@RegistrationUnderTest
class TokensIT {

    private static final String ISSUER = "http://localhost:8080";
    private static final Duration HOUR = Duration.ofHours(1);

    private final HttpClient client = HttpClient.newHttpClient();
    private final AddressId zoe = new AddressId("addr-" + UUID.randomUUID());
    private final SignedInPeople people;

    @Autowired
    AccessRegister register;

    @LocalServerPort
    int port;

    TokensIT(@Autowired DataSource database) {
        this.people = new SignedInPeople(database, ISSUER);
    }

    @BeforeEach
    void unknownPeopleAreLedToTheSignIn() throws Exception {
        assertThat(my("").headers().firstValue("Location")).contains("/sign-in?to=%2Fmy");
    }

    @Test
    void acceptsOwnToken() throws Exception {
        assertThat(my(people.token(zoe.value())).statusCode()).isEqualTo(200);
    }

    @Test
    void deletesExpiredCookie() throws Exception {
        var answer = my(people.token(zoe.value(), Instant.now().minus(HOUR).minusSeconds(60), HOUR));
        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie"))
                .hasValueSatisfying(cookie ->
                        assertThat(cookie).startsWith("roadshow_sign_in=;").contains("Max-Age=0", "HttpOnly"));
    }

    @Test
    void refusesEndedSessions() throws Exception {
        var token = people.token(zoe.value());
        register.endSessions(zoe, Instant.now().truncatedTo(ChronoUnit.SECONDS).plusSeconds(1));
        assertThat(my(token).statusCode()).isEqualTo(303);
        var later = people.token(zoe.value(), Instant.now().plusSeconds(2), HOUR);
        assertThat(my(later).statusCode()).isEqualTo(200);
    }

    @Test
    void refusesAnotherIssuersToken(@Autowired DataSource database) throws Exception {
        var elsewhere = new SignedInPeople(database, "https://elsewhere.example");
        assertThat(my(elsewhere.token(zoe.value())).statusCode()).isEqualTo(303);
    }

    @Test
    void refusesUnsignedToken() throws Exception {
        assertThat(my(new PlainJWT(claims()).serialize()).statusCode()).isEqualTo(303);
        assertThat(my(people.token(zoe.value()).replaceFirst("[^.]*$", "AAAA")).statusCode())
                .isEqualTo(303);
        assertThat(my("nonsense").statusCode()).isEqualTo(303);
    }

    /** A known attack: the public key is used as the secret of an HMAC. */
    @Test
    void refusesAnotherAlgorithm() throws Exception {
        var header = people.token(zoe.value()).split("\\.")[0];
        var keyId = JWSHeader.parse(Base64URL.from(header)).getKeyID();
        var publicKey = register.key(keyId, Instant.now()).orElseThrow().publicKey();
        var forged = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(keyId).build(), claims());
        forged.sign(new MACSigner(publicKey.getBytes(StandardCharsets.UTF_8)));
        assertThat(my(forged.serialize()).statusCode()).isEqualTo(303);
    }

    @Test
    void answersInvalidBearerTokenWith401() throws Exception {
        var answer = send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/meetups"))
                .header("Authorization", "Bearer nonsense")
                .build());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("authentication.invalid");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
    }

    private JWTClaimsSet claims() {
        return new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .subject(zoe.value())
                .claim("iat", Instant.now().getEpochSecond())
                .claim("exp", Instant.now().plus(HOUR).getEpochSecond())
                .build();
    }

    private HttpResponse<String> my(String token) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/my"))
                .header("Cookie", "roadshow_sign_in=" + token)
                .build());
    }

    private HttpResponse<String> send(HttpRequest request) throws Exception {
        return client.send(request, BodyHandlers.ofString());
    }
}

package ca.roadshow.notifications.feedback.webhook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Signs messages like Amazon SNS and provides the certificate, without the network. */
@Primary
@Component
class LocalSns implements SnsEndpoint {

    static final String TOPIC = "arn:aws:sns:ca-central-1:123456789012:roadshow";
    static final String HOST = "https://sns.ca-central-1.amazonaws.com";
    static final String CERTIFICATE = HOST + "/SimpleNotificationService-0123456789abcdef0123456789abcdef.pem";

    private static final String PASSWORD = "only-for-tests";

    private final List<URI> fetched = new ArrayList<>();
    private final JsonMapper json;
    private @Nullable KeyStore keys;

    LocalSns(JsonMapper json) {
        this.json = json;
    }

    @Override
    public synchronized byte[] fetch(URI address) throws IOException {
        fetched.add(address);
        try {
            return address.toString().equals(CERTIFICATE)
                    ? keys().getCertificate("sns").getEncoded()
                    : new byte[0];
        } catch (GeneralSecurityException failure) {
            throw new IOException(failure);
        }
    }

    synchronized List<URI> fetched() {
        return List.copyOf(fetched);
    }

    /** Returns the fields of a notification of this service. */
    Map<String, String> notification(String id, String message) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("Type", "Notification");
        fields.put("MessageId", id);
        fields.put("TopicArn", TOPIC);
        fields.put("Message", message);
        fields.put("Timestamp", Instant.now().toString());
        fields.put("SignatureVersion", "2");
        fields.put("SigningCertURL", CERTIFICATE);
        return fields;
    }

    /** Returns the fields as JSON, with a signature. */
    String signed(Map<String, String> fields) throws GeneralSecurityException, IOException {
        var covered = "Notification".equals(fields.get("Type"))
                ? List.of("Message", "MessageId", "Subject", "Timestamp", "TopicArn", "Type")
                : List.of("Message", "MessageId", "SubscribeURL", "Timestamp", "Token", "TopicArn", "Type");
        var text = covered.stream()
                .filter(fields::containsKey)
                .map(name -> name + "\n" + fields.get(name) + "\n")
                .collect(Collectors.joining());
        var signature =
                Signature.getInstance("1".equals(fields.get("SignatureVersion")) ? "SHA1withRSA" : "SHA256withRSA");
        signature.initSign((PrivateKey) keys().getKey("sns", PASSWORD.toCharArray()));
        signature.update(text.getBytes(UTF_8));
        var all = new LinkedHashMap<>(fields);
        all.put("Signature", Base64.getEncoder().encodeToString(signature.sign()));
        return json.writeValueAsString(all);
    }

    private synchronized KeyStore keys() throws GeneralSecurityException, IOException {
        if (keys == null) {
            var folder = Files.createTempDirectory("sns");
            var file = folder.resolve("sns.p12");
            var made = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "keytool")
                                    .toString(),
                            "-genkeypair",
                            "-alias",
                            "sns",
                            "-keyalg",
                            "RSA",
                            "-dname",
                            "CN=sns.amazonaws.com",
                            "-validity",
                            "2",
                            "-storetype",
                            "PKCS12",
                            "-keystore",
                            file.toString(),
                            "-storepass",
                            PASSWORD)
                    .redirectErrorStream(true)
                    .start();
            try {
                if (!made.waitFor(60, TimeUnit.SECONDS) || made.exitValue() != 0) {
                    throw new IOException("keytool failed");
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                throw new IOException(stop);
            }
            keys = KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
            Files.delete(file);
            Files.delete(folder);
        }
        return Objects.requireNonNull(keys);
    }
}

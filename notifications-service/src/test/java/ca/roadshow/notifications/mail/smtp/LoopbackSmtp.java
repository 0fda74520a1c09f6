package ca.roadshow.notifications.mail.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import ca.roadshow.notifications.platform.DkimSettings;
import ca.roadshow.notifications.platform.DkimSigningKeys;
import ca.roadshow.notifications.platform.MailSettings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.util.Map;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Creates clients of mail servers that a test starts on this machine. */
public final class LoopbackSmtp {

    private static final String PASSWORD = "only-for-tests";

    private LoopbackSmtp() {}

    /** Creates a certificate for this machine. The context both presents and trusts it. */
    public static SSLContext certificate(Path folder) throws Exception {
        var store = folder.resolve("server.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost,ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("keytool.log").toFile())
                .start();
        assertThat(keytool.waitFor()).isZero();
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD.toCharArray());
        var trusted = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trusted.init(keys);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trusted.getTrustManagers(), null);
        return context;
    }

    /** @param sender host, port and credentials; read again for each connection */
    public static SmtpServer client(JavaMailSenderImpl sender, MailSettings settings) {
        var noKeys = new DkimSigningKeys(new DkimSettings(null, Map.of()), settings);
        return new SmtpServer(sender, settings, new DkimSigner(noKeys));
    }

    public static ServerTrouble noTrouble() {
        return new ServerTrouble(Clock.systemUTC());
    }
}

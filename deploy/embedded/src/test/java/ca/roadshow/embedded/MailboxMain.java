package ca.roadshow.embedded;

import java.nio.file.Path;

/** A process to be killed while its mailbox runs: prints the port and waits. */
final class MailboxMain {

    private MailboxMain() {}

    public static void main(String[] arguments) throws Exception {
        var mailbox = Mailbox.start(Path.of(arguments[0]), 0);
        System.out.println(ChildProcess.MARK + mailbox.port());
        Thread.sleep(Long.MAX_VALUE);
    }
}

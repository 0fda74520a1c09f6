package ca.roadshow.embedded;

import java.nio.file.Path;

/** Runs a mailbox in a process that a test kills: prints the port and waits. */
final class MailboxMain {

    private MailboxMain() {}

    public static void main(String[] arguments) throws Exception {
        var mailbox = Mailbox.start(Path.of(arguments[0]), 0);
        System.out.println(ChildProcess.MARK + mailbox.port());
        Thread.sleep(Long.MAX_VALUE);
    }
}

package ca.roadshow.embedded;

import java.nio.file.Path;

/** Runs a broker in a process that a test kills: prints the address and waits. */
final class KafkaBrokerMain {

    private KafkaBrokerMain() {}

    public static void main(String[] arguments) throws Exception {
        var broker = KafkaBroker.start(Path.of(arguments[0]), 0, 0);
        KafkaBrokerIT.createTopic(broker);
        KafkaBrokerIT.send(broker, "killed");
        System.out.println(ChildProcess.MARK + broker.bootstrapServers());
        Thread.sleep(Long.MAX_VALUE);
    }
}

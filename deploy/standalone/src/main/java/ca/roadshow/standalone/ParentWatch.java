package ca.roadshow.standalone;

/** Ends this process after its parent process ends. A killed parent cannot notify its child. */
final class ParentWatch {

    private ParentWatch() {}

    static void start() {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent -> Thread.ofPlatform()
                        .daemon()
                        .name("parent-watch")
                        .start(() -> {
                            parent.onExit().join();
                            System.exit(0);
                        }));
    }
}

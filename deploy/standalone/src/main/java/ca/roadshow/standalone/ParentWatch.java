package ca.roadshow.standalone;

/** Ends this process after the one that started it, which cannot say so where it was killed. */
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

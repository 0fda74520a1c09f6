package ca.roadshow.standalone;

/** Why it does not start, in one line for whoever typed the command. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }
}

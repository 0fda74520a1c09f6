package ca.roadshow.standalone;

/** The reason why the product does not start, in one line for the person who ran the command. */
final class Refusal extends RuntimeException {

    Refusal(String message) {
        super(message);
    }
}

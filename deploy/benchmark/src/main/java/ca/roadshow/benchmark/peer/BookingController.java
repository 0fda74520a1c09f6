package ca.roadshow.benchmark.peer;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** The product's path and JSON for the plain service. */
@RestController
class BookingController {

    private final Bookings bookings;

    BookingController(Bookings bookings) {
        this.bookings = bookings;
    }

    @PostMapping("/api/meetups/{event}/rsvps")
    ResponseEntity<BookingResponse> book(@PathVariable String event, @Valid @RequestBody BookingRequest request) {
        var booked = bookings.book(event, request);
        var seated = booked.position() == 0;
        return ResponseEntity.status(booked.repeat() ? HttpStatus.OK : HttpStatus.CREATED)
                .body(new BookingResponse(
                        booked.rsvpId(),
                        seated ? "CONFIRMED" : "WAITLISTED",
                        seated ? null : booked.position(),
                        "http://localhost:8080/meetups/" + event + "/rsvps/" + booked.rsvpId()));
    }
}

import Foundation
import SpecimenLoopback
import SpecimenRuntime
import Testing

/// Uses types that the plugin generates from the `api-docs` folder of this target.
struct PluginTests {
    @Test func theGeneratedClientCallsAServer() async throws {
        let server = try LoopbackServer { request in
            request.method == "DELETE"
                ? .status(204)
                : .json(201, #"{"id": "L-30", "due": "2026-05-01T09:30:00Z", "reader": "R-5"}"#)
        }
        defer { server.stop() }
        let library = LibraryClient(baseURL: server.baseURL)

        let loan = try await library.createBookLoan(bookID: 7, reader: "R-5")
        try await library.deleteLoan(loanID: loan.id)

        #expect(loan.id == "L-30")
        #expect(loan.due == Date(timeIntervalSince1970: 1_777_627_800))
        #expect(server.requests.map(\.line) == ["POST /v1/books/7/loans HTTP/1.1", "DELETE /v1/loans/L-30 HTTP/1.1"])
        #expect(server.requests.first?.text == #"{"reader":"R-5"}"#)
    }

    @Test func choicesAreOpenAndDaysAreNoDates() throws {
        let request = ListBooks(subject: .naturalScience, available: true).request
        #expect(request.target == "/v1/books?subject=natural-science&available=true")
        #expect(ListBooks(subject: "poetry").request.target == "/v1/books?subject=poetry")

        let book = try Book(
            jsonText: #"{"id": 1, "title": "Reefs", "copies": 3, "rating": 5, "acquired": "2020-02-29"}"#
        )
        #expect(book.acquired == CalendarDate(year: 2020, month: 2, day: 29))
        #expect(book.lastLoan == nil)
    }
}

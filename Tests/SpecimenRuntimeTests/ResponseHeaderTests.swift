import Foundation
import SpecimenRuntime
import Testing

/// Tests of the typed values of response headers.
@Suite struct ResponseHeaderTests {
    private static let address = URL(string: "https://api.example/books/?page=1")

    private func response(_ name: String, _ value: String?) -> RawResponse {
        var headers = HTTPHeaders()
        headers[name] = value
        return RawResponse(status: 200, headers: headers, body: Data(), url: Self.address)
    }

    @Test(arguments: [
        ("/books/7", "https://api.example/books/7"), ("8", "https://api.example/books/8"),
        ("https://other.example/x?y=1", "https://other.example/x?y=1"),
        ("?page=2", "https://api.example/books/?page=2"),
        ("//cdn.example/a", "https://cdn.example/a"), ("a b", nil), ("", nil), (nil, nil),
    ])
    func urls(text: String?, expected: String?) {
        let response = response("location", text)
        #expect(response[.location]?.absoluteString == expected)
        #expect(APIResponse(value: 1, raw: response)[.location]?.absoluteString == expected)
    }

    @Test(arguments: [("42", 42), (" 42 ", 42), ("-1", -1), ("4.2", nil), ("many", nil), ("", nil), (nil, nil)])
    func integers(text: String?, expected: Int?) {
        let totalCount = ResponseHeader<Int>("X-Total-Count")
        #expect(response("x-total-count", text)[totalCount] == expected)
        #expect(response("x-total-count", text).headers[totalCount] == expected)
    }

    @Test(arguments: [
        ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777), ("Sunday, 06-Nov-94 08:49:37 GMT", 784_111_777),
        ("Sun Nov  6 08:49:37 1994", 784_111_777), ("1994-11-06T08:49:37Z", 784_111_777), ("yesterday", nil),
        (nil, nil),
    ])
    func dates(text: String?, expected: Double?) {
        #expect(response("Last-Modified", text)[.lastModified]?.timeIntervalSince1970 == expected)
        #expect(response("Expires", text)[.expires]?.timeIntervalSince1970 == expected)
        #expect(response("Date", text)[.date]?.timeIntervalSince1970 == expected)
    }

    @Test func otherTypes() {
        #expect(response("ETag", #"W/"1""#)[.etag] == #"W/"1""#)
        #expect(response("ETag", nil)[.etag] == nil)
        #expect(response("X-Cost", "1.5")[ResponseHeader<Double>("X-Cost")] == 1.5)
        #expect(response("X-Cost", "nan")[ResponseHeader<Double>("X-Cost")] == nil)
        let hasMore = ResponseHeader<Bool>("X-Has-More")
        #expect(
            ["True", "1", "false", "0", "maybe"].map { response("X-Has-More", $0)[hasMore] } == [
                true, true, false, false, nil,
            ])
        let reset = ResponseHeader<Date>(secondsSince1970: "X-RateLimit-Reset")
        #expect(response("X-RateLimit-Reset", "784111777")[reset]?.timeIntervalSince1970 == 784_111_777)
        #expect(response("Retry-After", "120")[.retryAfter] == .seconds(120))
        #expect(response("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")[.retryAfter] == .zero)
        #expect(response("Retry-After", "soon")[.retryAfter] == nil)
        #expect(response("Retry-After", "inf")[.retryAfter] == nil)
    }
}

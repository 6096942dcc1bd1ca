import Foundation
import Measuring
import Testing

@Suite struct MeasuringTests {
    @Test(arguments: [([], 0), ([3], 3), ([9, 1, 2], 2), ([4, 1, 2, 100], 3)] as [([Double], Double)])
    func median(values: [Double], expected: Double) {
        #expect(values.median == expected)
    }

    @Test func measurementsTakeTurns() throws {
        var order = ""
        let medians = try interleavedMedians(
            runs: 2,
            [
                {
                    order += "a"
                    return Double(order.count)
                },
                {
                    order += "b"
                    return 7
                },
            ]
        )
        #expect(order == "ababab")
        #expect(medians == [4, 7])
    }

    static let figures = [
        Figure(.generator, "980 endpoints", Quantity(0.25, .seconds), per: Quantity(0.05, .seconds), .atMost(8)),
        Figure(.coding, "decoding", Quantity(2e8, .bytesPerSecond), per: Quantity(5e7, .bytesPerSecond), .atLeast(5)),
        Figure(.code, "one property", Quantity(0.00012, .seconds), per: Quantity(13.0, .seconds), nil),
    ]

    @Test func columnsAreAligned() {
        #expect(
            FigureTable(Self.figures).description == """
                figure                    measured  reference       ratio      bar  met
                generator: 980 endpoints    250 ms    50.0 ms        5.00  <= 8.00  yes
                coding: decoding          200 MB/s  50.0 MB/s        4.00  >= 5.00   NO
                code: one property          120 µs     13.0 s  0.00000923        -    -

                """
        )
    }

    @Test func jsonHasTheFiguresOfTheTable() throws {
        let text = String(decoding: try FigureJSON(Self.figures).data(), as: UTF8.self)
        #expect(text.contains("\"ratio\" : 5"))
        #expect(text.contains("\"atLeast\" : 5"))
        #expect(text.contains("\"isMet\" : false"))
    }
}

import SpecimenInference
import Testing

@testable import SpecimenSwift

struct TypeTests {
    @Test(arguments: [
        (Shape.any, "JSONValue"), (.bool, "Bool"), (.int, "Int"), (.double, "Double"), (.number, "JSONNumber"),
        (.string, "String"), (.dateTime(verbatim: true), "Date"), (.date, "CalendarDate"), (.url, "URL"),
        (.uuid, "UUID"), (.identifier, "Identifier"), (.file, "FileUpload"), (.data, "Data"), (.nothing, "NoContent"),
        (.array(.map(.nullable(.int))), "[[String: Int?]]"), (.nullable(.array(.model("Book"))), "[Book]?"),
        (.model("Type"), "`Type`"), (.array(.enumeration(name: "Sort", values: [])), "[List.Sort]"),
    ])
    func aShapeHasAType(shape: Shape, expected: String) {
        #expect(TypeReference(shape, in: Name("List")).text == expected)
    }

    @Test(arguments: [(Shape.int, "Int?"), (.nullable(.int), "Int?"), (.array(.nullable(.int)), "[Int?]?")])
    func nothingIsOptionalTwice(shape: Shape, expected: String) {
        #expect(TypeReference(shape).asOptional.text == expected)
    }
}

import Testing

@testable import SpecimenInference
@testable import SpecimenSwift

struct TypeTests {
    private let typeNames = TypeNames(
        APIModel(
            module: "API",
            client: APIModel.Client(name: "Client", apiName: "API"),
            groups: [],
            operations: [],
            models: []
        )
    )

    @Test(arguments: [
        (Shape.any, "JSONValue"), (.bool, "Bool"), (.int, "Int"), (.double, "Double"), (.number, "JSONNumber"),
        (.string, "String"), (.scalar(.verbatimDateTime), "Date"), (.scalar(.date), "CalendarDate"),
        (.scalar(.url), "URL"),
        (.scalar(.uuid), "UUID"), (.scalar(.identifier), "Identifier"), (.file, "FileUpload"), (.data, "Data"),
        (.nothing, "NoContent"),
        (.array(.dictionary(.nullable(.int))), "[[String: Int?]]"), (.nullable(.array(.model("Book"))), "[Book]?"),
        (.model("Type"), "`Type`"), (.array(.enumeration([])), "[List.Sort]"),
    ])
    func everyShapeHasASwiftType(shape: Shape, expected: String) {
        let sort = TypeReference.member(Name("List"), Name("Sort"))
        #expect(typeNames.type(of: shape, enumeration: sort).text == expected)
    }

    @Test(arguments: [(Shape.int, "Int?"), (.nullable(.int), "Int?"), (.array(.nullable(.int)), "[Int?]?")])
    func nothingIsOptionalTwice(shape: Shape, expected: String) {
        #expect(typeNames.type(of: shape).asOptional.text == expected)
    }
}

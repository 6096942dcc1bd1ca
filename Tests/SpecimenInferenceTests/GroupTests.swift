import SpecimenDocs
import SpecimenReaders
import SpecimenInference
import Testing

/// Folders and the files that are generated for them.
struct GroupTests {
    private func inferred(_ folders: [String]) -> (model: APIModel, diagnostics: [Diagnostic]) {
        let files = folders.enumerated().map { index, folder in
            let record = #"{"api_path": "/v1/things\#(index)", "method": "DELETE"}"#
            return SourceFile(path: folder.isEmpty ? "thing.json" : "\(folder)/thing.json", text: record)
        }
        return APIModel.inferred(from: Documentation(reading: files), module: "ThingsAPI")
    }

    @Test(arguments: [
        ("", "ThingsAPI"), ("books", "Books"), ("release-files", "ReleaseFiles"), ("fooBar", "FooBar"),
        ("HTTP 2", "HTTP2"),
    ])
    func filesAreCalledAfterTheirFolder(folder: String, name: String) {
        #expect(inferred([folder]).model.groups.map(\.name) == [name])
        #expect(inferred([folder]).diagnostics == [])
    }

    @Test(arguments: [
        (["a-b", "AB"], "error: `AB` and `a-b` would be generated into files of one name; rename the folder"),
        (
            ["", "thingsAPI"],
            "error: the docs folder itself and `thingsAPI` would be generated into files of one name; rename the folder"
        ),
        (["--"], "error: the folder `--` has no letter or digit to call files after; rename the folder"),
    ])
    func foldersThatWouldShareFilesAreRefused(folders: [String], message: String) {
        #expect(inferred(folders).diagnostics.map(\.description) == [message])
    }
}

import SpecimenDocs
import Testing

@testable import SpecimenSwift

/// Folders of the documentation and the files that are generated for them.
struct SwiftFilesTests {
    @Test(arguments: [
        ("", "ThingsAPI"), ("books", "Books"), ("release-files", "ReleaseFiles"), ("fooBar", "FooBar"),
        ("HTTP 2", "HTTP2"),
    ])
    func filesAreNamedAfterTheirFolder(folder: String, name: String) {
        #expect(SwiftFiles.name(of: folder, module: "ThingsAPI") == name)
        #expect(SwiftFiles.diagnostics(for: [folder], module: "ThingsAPI") == [])
    }

    @Test(arguments: [
        (["a-b", "AB"], "error: `AB` and `a-b` would produce files with the same name; rename one of the folders"),
        (
            ["", "thingsAPI"],
            "error: the docs folder itself and `thingsAPI` would produce files with the same name; rename one of the folders"
        ),
        (["--"], "error: the folder `--` has no letter or digit, so files cannot have its name; rename the folder"),
    ])
    func foldersThatWouldShareFilesAreRefused(folders: [String], message: String) {
        #expect(SwiftFiles.diagnostics(for: folders, module: "ThingsAPI").map(\.description) == [message])
    }
}

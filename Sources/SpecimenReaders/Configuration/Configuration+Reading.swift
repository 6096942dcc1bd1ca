import SpecimenDocs
import SpecimenJSON

extension Configuration {
    /// Reads `specimen.json`.
    init(reading file: SourceFile, log: inout FileLog) {
        self.init()
        guard log.hasAllowedSize(file) else { return }
        let keys = ConfigurationKeys.configuration
        guard let format = RecordFormat(of: file.bytes), !format.isFrontMatter else {
            let names = listed(keys.map { "`\($0.name)`" })
            log.error(
                .wrongKind,
                at: TextPosition(line: 1, column: 1),
                "expected the configuration as a JSON object, found other text",
                advice: "write an object with the keys \(names), or remove the file"
            )
            return
        }
        guard let document = log.document(parsing: file.bytes, in: format.json) else { return }
        let ignored = ConfigurationKeys.schemaKey
        keys.read(document.root, noun: "the configuration", ignoring: ignored, into: &self, log: &log)
    }
}

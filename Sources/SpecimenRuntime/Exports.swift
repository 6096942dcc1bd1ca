// Generated code imports Foundation and this module only; JSON access comes along.
@_exported import SpecimenJSON

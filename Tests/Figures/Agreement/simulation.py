"""The simulation of a client, extended by notes about single values."""
import collections
import importlib.util
import json
import re

URL = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*:[A-Za-z0-9._~:/?#@!$&'()*+,;=%-]*")
NUMBER = re.compile(r"-?\d+(\.\d+)?([eE][+-]?\d+)?")
Place = collections.namedtuple("Place", "path key json")
Loss = collections.namedtuple("Loss", "place faults")


def load(path):
    """The module of the simulation, in which `Reader` also notes values."""
    spec = importlib.util.spec_from_file_location("simulation", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.Reader = noting(module)
    return module


def compact(value):
    """Text that is equal for equal values: 1 and 1.0 are, and so are objects with other orders of keys."""
    return json.dumps(value, sort_keys=True)


def noting(simulation):
    """The reader of the simulation as a class that also notes which values it loses, converts and does not know."""

    class Losses(list):
        """Replaces the owner and the reason by the place, which the simulation does not hand on."""

        def __init__(self, reader):
            super().__init__()
            self.reader = reader

        def append(self, loss):
            place, start = self.reader.failed
            super().append(Loss(place, [fault[3] for fault in self.reader.faults[start:]]))

    class Reader(simulation.Reader):
        def __init__(self, document, tolerates):
            super().__init__(document, tolerates)
            self.lost = Losses(self)

        def note(self, what, place):
            # This dictionary is handed on by the readers that try the variants of a union.
            self.presence[what, place][0] += 1

        def places(self, what):
            return [key[1] for key in self.presence if key[0] == what and len(key) == 2]

        def read(self, schema, value, path="$", owner="", prop=""):
            if value == "" and any(option.get("const") == "" for option in schema.get("anyOf") or []):
                # The documentation has this empty text, so the client reads nil without a report and keeps the text.
                return self.note("documented empty", Place(path, prop, compact(value)))
            if value is None and prop.endswith("{}") and not self.nullable(schema):
                # The client leaves out a null of a dictionary.
                return self.note("skipped", Place(path, prop, "null"))
            start = len(self.faults)
            try:
                super().read(schema, value, path, owner, prop)
            except simulation.Misfit:
                self.failed = Place(path, prop, compact(value)), start
                raise

        def fits(self, schema, value, types, kind, path, owner, prop):
            if converted_by_client_alone(schema, value, types, kind):
                self.note("converted alone", Place(path, prop, compact(value)))
            else:
                self.fits_or_is_converted(schema, value, types, kind, path, owner, prop)
            properties = schema.get("properties")
            if kind == "object" and properties and not isinstance(schema.get("additionalProperties"), dict):
                for key in value.keys() - properties.keys():
                    self.note("unknown", Place(f"{path}.{key}", key, compact(value[key])))

        def fits_or_is_converted(self, schema, value, types, kind, path, owner, prop):
            start, tolerates = len(self.faults), self.tolerates
            self.tolerates = set()
            try:
                return super().fits(schema, value, types, kind, path, owner, prop)
            except simulation.Misfit:
                del self.faults[start:]
            finally:
                self.tolerates = tolerates
            super().fits(schema, value, types, kind, path, owner, prop)
            self.note("converted", Place(path, prop, compact(value)))

    return Reader


def converted_by_client_alone(schema, value, types, kind):
    """Whether only the client converts the value, to a URL, a fraction, a date that is a number, or a boolean."""
    if kind == "string" and schema.get("format") == "uri": return value != "" and not URL.fullmatch(value)
    if kind in types: return False
    if value == "": return "null" in types and "since 1970" in schema.get("description", "")
    if kind == "string" and "number" in types: return bool(NUMBER.fullmatch(value))
    return "boolean" in types and value in ("true", "false", 0, 1)

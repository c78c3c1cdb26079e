# The test passes mocks to the sample and compares how they were called.
# outcome: PASSED
# placement: both
def solve(service):
    service.send(1, to="a")
    return service.receive()


# === test
from unittest.mock import MagicMock, call

service = MagicMock()
service.receive.return_value = 5
assert solve(service) == 5
assert service.send.called
assert service.send.call_args == call(1, to="a")
service.send.assert_called_once_with(1, to="a")

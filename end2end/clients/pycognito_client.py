"""Goes through the life of an account with boto3 and pycognito. Prints each step when it has passed.

usage: pycognito_client.py URL_OF_THE_POOL
"""

import base64
import hashlib
import hmac
import json
import sys
import time
import urllib.parse
import urllib.request

from botocore import UNSIGNED
from botocore.config import Config
from botocore.exceptions import ClientError
from pycognito import Cognito
from pycognito.exceptions import SoftwareTokenMFAChallengeException

URL = sys.argv[1]
EMAIL, PASSWORD, NEW_PASSWORD = "ada@example.com", "Correct-horse-7", "Battery-staple-8"
MOVED = "lovelace@example.com"


def fetch(path):
    with urllib.request.urlopen(URL + path) as response:
        return json.load(response)


POOL = fetch("/pool.json")
CLIENT = next(client for client in POOL["clients"] if client["name"] == "confidential")


def code(email):
    mails = fetch("/mailbox.json?to=" + urllib.parse.quote(email))
    return next(mail["code"] for mail in mails if mail["code"])


def totp(key, periods=0):
    """RFC 6238 with SHA-1, six digits and periods of 30 seconds."""
    counter = (int(time.time()) // 30 + periods).to_bytes(8, "big")
    secret = base64.b32decode(key + "=" * (-len(key) % 8))
    digest = hmac.new(secret, counter, hashlib.sha1).digest()
    offset = digest[-1] & 15
    return f"{(int.from_bytes(digest[offset:offset + 4], 'big') & 0x7FFFFFFF) % 1_000_000:06}"


def user(name):
    return Cognito(
        POOL["user_pool_id"],
        CLIENT["client_id"],
        client_secret=CLIENT["client_secret"],
        username=name,
        botocore_config=Config(signature_version=UNSIGNED, retries={"max_attempts": 0}),
        boto3_client_kwargs={"endpoint_url": POOL["endpoint"]},
    )


def refused(exception, action):
    try:
        action()
    except ClientError as error:
        name = error.response["Error"]["Code"]
        assert name == exception, f"{name} instead of {exception}"
    else:
        raise AssertionError(f"not refused: {exception} expected")


def attributes(ada):
    response = ada.client.get_user(AccessToken=ada.access_token)
    return {attribute["Name"]: attribute["Value"] for attribute in response["UserAttributes"]}


def main():
    ada = user(EMAIL)
    ada.set_base_attributes(email=EMAIL)
    ada.register(EMAIL, PASSWORD)
    print("sign up")
    refused("UserNotConfirmedException", lambda: ada.authenticate(PASSWORD))
    print("a sign-in before the confirmation is refused")
    ada.confirm_sign_up(code(EMAIL))
    print("confirm with the code from the mailbox")
    refused("NotAuthorizedException", lambda: ada.authenticate(NEW_PASSWORD))
    print("a wrong password is refused")
    ada.authenticate(PASSWORD)
    print("sign in by SRP, and verify the tokens")
    # The hash of a refresh is over the user name, which is the `sub` in a pool that signs in by email.
    sub = ada.access_claims["username"]
    before, ada.username = ada.access_token, sub
    ada.renew_access_token()
    assert ada.access_token != before
    print("refresh")
    assert attributes(ada)["email_verified"] == "true"
    print("GetUser")
    ada.update_profile({"given_name": "Ada"})
    assert attributes(ada)["given_name"] == "Ada"
    print("change an attribute")
    ada.update_profile({"email": MOVED})
    assert attributes(ada)["email"] == EMAIL
    ada.validate_verification(code(MOVED), "email")
    assert attributes(ada)["email"] == MOVED
    print("change the email address, which its code verifies")
    ada.change_password(PASSWORD, NEW_PASSWORD)
    ada.authenticate(NEW_PASSWORD)
    print("change the password")
    key = ada.associate_software_token()
    assert ada.verify_software_token(totp(key), "Phone")
    ada.set_user_mfa_preference(sms_mfa=False, software_token_mfa=True, preferred="SOFTWARE_TOKEN")
    print("set up an authenticator app")
    try:
        ada.authenticate(NEW_PASSWORD)
        raise AssertionError("no code was asked for")
    except SoftwareTokenMFAChallengeException:
        # The code of this period was used for the set-up, and each is accepted once.
        ada.respond_to_software_token_mfa_challenge(totp(key, 1))
    print("sign in with a code of the app")
    ada.set_user_mfa_preference(sms_mfa=False, software_token_mfa=False)
    access_token = ada.access_token
    ada.logout()
    ada.access_token = access_token
    refused("NotAuthorizedException", lambda: attributes(ada))
    print("sign out everywhere")
    ada.authenticate(NEW_PASSWORD)
    ada.delete_user()
    refused("NotAuthorizedException", lambda: user(MOVED).authenticate(NEW_PASSWORD))
    print("delete the user")


main()

// A sample agreement of our own, for screens: two languages, and an amendment with changes of every weight.

export const ENGLISH = `# Licence of the Parcel Desk

These terms are an agreement between you and Example Parcels Ltd. (“we”). Please read them before you use the Parcel Desk. If you do not accept them, do not use it.

We may change these terms. We post a notice on our site when we do, and a change is in force **five days** after its notice. If you go on using the Parcel Desk after that day, you agree to the change.

#### Words used here

Parcel Desk: the site on which you look up where a parcel is, and everything we offer there.

Account: what you open with us to keep a list of your parcels. See our [help pages](https://example.org/help) for how.

#### What you may do

We give you a limited licence for your own, non-commercial use. It belongs to you alone and cannot be passed on. You may use the Parcel Desk on several devices.

#### What you must not do

You must not:

- use the Parcel Desk against the law or against good faith;
- copy, rent out or resell it, in whole or in part:
    - neither its pages,
    - nor the data they show;
- send it requests by a program we did not approve;
- remove a mark that says whose work it is.

#### What we promise

1. We show what the carriers tell us, as they tell it.
2. We answer questions about your account within 14 days.
3. We keep what you enter for no longer than 90 days.

#### What we do not promise

The Parcel Desk is offered as it is. We are not liable for a delay of a carrier, nor for a loss of more than EUR 50.

| Service | Kept for |
| --- | --- |
| Look-ups | 30 days |
| Lists of parcels | 90 days |

#### How it ends

We may end your licence if you break these terms. You then stop using the Parcel Desk and delete your copies.

#### Law and language

These terms are governed by the law of the People's Republic of China. Disputes go to the court at our seat.

These terms are made in Chinese. If the versions differ, the Chinese one prevails.
`;

export const ENGLISH_AMENDED = ENGLISH.replace('within 14 days', 'within 30 days')
  .replace('for a loss of more than EUR 50', 'for any loss at all')
  .replace(
    'We may end your licence if you break these terms.',
    'We may end your licence at any time, without a reason.',
  )
  .replace(
    'You may use the Parcel Desk on several devices.',
    'You may use the Parcel Desk on one device at a time, and on others with our consent.',
  )
  .replace(
    '- remove a mark that says whose work it is.',
    '- remove or cover a mark that says whose work it is;\n- look up more than 40 parcels a day.',
  )
  .replace(
    'These terms are made in Chinese.',
    'We may pass our rights and duties under these terms to another company.\n\nThese terms are made in Chinese.',
  );

export const CHINESE = `# 包裹台许可协议

本条款是您与示例包裹有限公司（“我们”）之间的协议。请在使用包裹台之前阅读。如果您不接受，请不要使用。

我们可以修改本条款。修改时我们会在网站上公布通知，修改在通知后**五天**生效。此后您继续使用包裹台，即表示您同意该修改。

#### 用语

包裹台：您查询包裹所在位置的网站，以及我们在该网站提供的一切内容。

账户：您在我们这里开立的、用于保存包裹清单的账户。方法见我们的[帮助页面](https://example.org/help)。

#### 您可以做什么

我们授予您有限的、非商业的使用许可。该许可仅属于您本人，不得转让。您可以在多台设备上使用包裹台。

#### 您不得做什么

您不得：

- 以违反法律或诚实信用的方式使用包裹台；
- 全部或部分地复制、出租或转售包裹台：
    - 无论其页面，
    - 还是其显示的数据；
- 用未经我们批准的程序向其发送请求；
- 去除表明作品归属的标记。

#### 我们承诺什么

1. 我们如实向您显示承运人告知的内容。
2. 我们在 14 天内答复有关您账户的问题。
3. 您输入的内容，我们保存不超过 90 天。

#### 我们不承诺什么

包裹台按现状提供。对于承运人的延误，以及超过 50 欧元的损失，我们不承担责任。

| 服务 | 保存期限 |
| --- | --- |
| 查询 | 30 天 |
| 包裹清单 | 90 天 |

#### 如何终止

如果您违反本条款，我们可以终止您的许可。届时您应停止使用包裹台并删除您的副本。

#### 法律和语言

本条款适用中华人民共和国法律。争议由我们所在地的法院管辖。

本条款以中文订立。如有不一致，以中文版本为准。
`;

export const CHINESE_AMENDED = CHINESE.replace('超过 50 欧元的损失', '任何损失').replace(
  '您可以在多台设备上使用包裹台。',
  '您一次只能在一台设备上使用包裹台。',
);

export const HOSTILE = `# <script>alert(1)</script> Accept all‮ won elbattecca si sihT

<button id="accept">Accept</button> [Click me](javascript:alert(1)) and [here](data:text/html,x) or [mail](mailto:a@example.org).

- [x] I accept everything
- <img src=x onerror=alert(1)>

${'W'.repeat(3000)}
`;

### What the team was asked for.

title = الطلبات
lead = ما طُلب، ومن يتولاه، والموعد الموعود، وما آل إليه. تظهر الطلبات المفتوحة المستحقة في الصفحة الرئيسية.
none = لا طلبات حاليًا.
add = طلب جديد
import = استيراد CSV…
export = حفظ بصيغة CSV…
crm = الأعمدة
crms =
    .plain = عادية
    .dynamics = Dynamics
    .salesforce = Salesforce
    .hubspot = HubSpot

order = تواريخ مثل 03/11
orders =
    .dmy = اليوم أولًا
    .mdy = الشهر أولًا

subject = الموضوع
from = صاحب الطلب
asked = المطلوب
received = تاريخ الاستلام
owner = المسؤول
promised = الموعد الموعود
reference = الرقم في نظام آخر
outcome = النتيجة
note = ما آل إليه
ended = تاريخ الانتهاء
outcomes =
    .open = مفتوح
    .answered = تمت الإجابة
    .declined = مرفوض
    .passed-on = أُحيل
    .lapsed = سقط

save = حفظ
cancel = إلغاء
edit = تعديل
editNamed = تعديل { $subject }
remove = إزالة…
removeSure = إزالة هذا الطلب؟
removeText = يُزال من كل حواسيب الفريق.
keep = إبقاؤه
nobody = لم يتولَّه أحد
by = قبل { $day }
taken = { $added } جديدة، { $changed } معدّلة.
leftOut = أعمدة لم تؤخذ: { $columns }
unknown = عُدّت مفتوحة لأن حالتها غير معروفة هنا: { $states }
written = حُفظت { $count }: { $path }

# $subject (String)
steps =
    .add = إضافة الطلب «{ $subject }»
    .edit = تعديل الطلب «{ $subject }»
    .remove = حذف الطلب «{ $subject }»

# $subject (String)
removed = حُذف الطلب «{ $subject }».
